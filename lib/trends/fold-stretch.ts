import {
  combineRows,
  type GapReason,
  gapReasons,
  type Row,
  type TrendKpi,
  type TrendPoint,
} from "@/lib/domain/index.ts";
import type { MinuteReader, MinuteValue } from "./read-minute.ts";

/** A point without its instant. */
export type Folded = Omit<TrendPoint, "at" | "isOpen">;

/** One number for the minutes of a stretch. What is unknown is left out and counted; all unknown makes a gap. */
export function foldStretch(minutes: readonly number[], kpi: TrendKpi, reader: MinuteReader): Folded {
  if (kpi.kind !== "gauge") return foldCounted(minutes, kpi, reader);
  return kpi.formula.rule === "oldest_wait"
    ? foldLongest(minutes, reader)
    : foldGauge(minutes, kpi.formula.numerator[0]?.name ?? kpi.id, reader);
}

function foldGauge(minutes: readonly number[], statistic: string, reader: MinuteReader): Folded {
  const { known, missing, gap } = sift(minutes, (minute) => reader.read(minute, statistic, "last"));
  const value = known.at(-1)?.value;
  if (value === undefined) return { value: null, gap };
  const minima = known.map(({ minute, value: last }) => extreme(reader, minute, statistic, "min", last));
  const maxima = known.map(({ minute, value: last }) => extreme(reader, minute, statistic, "max", last));
  const extremes =
    reader.hasExtremes || minutes.length > 1 ? { min: Math.min(...minima), max: Math.max(...maxima) } : {};
  return { value, ...extremes, ...missing };
}

function extreme(
  reader: MinuteReader,
  minute: number,
  statistic: string,
  keep: "min" | "max",
  last: number,
): number {
  if (!reader.hasExtremes) return last;
  const found = reader.read(minute, statistic, keep);
  return typeof found === "number" ? found : last;
}

function foldLongest(minutes: readonly number[], reader: MinuteReader): Folded {
  const { known, missing, gap } = sift(minutes, (minute) => reader.read(minute, "longest_wait", "max"));
  if (known.length === 0) return { value: null, gap };
  return { value: Math.max(...known.map(({ value }) => value)), ...missing };
}

/** Increases by the formula of the KPI: the minutes are its rows, and one counts with all its terms or not at all. */
function foldCounted(minutes: readonly number[], { kind, formula }: TrendKpi, reader: MinuteReader): Folded {
  const rows = minutes.map((minute) => rowOf(minute, reader));
  const reading = combineRows(formula, rows, { rows: "minutes", isLive: true, unlessRows: "not_recorded" });
  const { known, of } = reading.coverage;
  const numerator = reading.numerator?.value;
  const denominator = reading.denominator?.value;
  const parts =
    kind === "ratio" && numerator !== undefined && denominator !== undefined
      ? { numerator, denominator }
      : {};
  const missing = missingOf(known === 0 ? 0 : of - known);
  if (reading.quality === "unavailable")
    return { value: null, gap: gapOf(reading.reason), ...(known === 0 ? {} : parts), ...missing };
  // How many minutes are missing is told on its own.
  const because = reading.because.filter((code) => code !== "partial_coverage");
  return { value: reading.value, ...parts, ...missing, ...(because.length === 0 ? {} : { because }) };
}

function rowOf(minute: number, reader: MinuteReader): Row {
  const read = (name: string): MinuteValue => reader.read(minute, name, "sum");
  return {
    read({ source, name }) {
      const value = source === "service" ? read(name) : undefined;
      return typeof value === "number" ? value : undefined;
    },
    absence({ name }) {
      const value = read(name);
      return typeof value === "string" ? value : "not_reported";
    },
    doubts: [],
  };
}

function gapOf(reason: string): GapReason {
  return gapReasons.find((gap) => gap === reason) ?? "not_reported";
}

function sift(minutes: readonly number[], read: (minute: number) => MinuteValue) {
  const known: { readonly minute: number; readonly value: number }[] = [];
  let gap: GapReason = "not_recorded";
  for (const minute of minutes) {
    const value = read(minute);
    if (typeof value === "number") known.push({ minute, value });
    else gap = value;
  }
  return { known, gap, missing: missingOf(minutes.length - known.length) };
}

function missingOf(count: number): { readonly missingMinutes?: number } {
  return count === 0 ? {} : { missingMinutes: count };
}

import {
  combineSums,
  type GapReason,
  gapReasons,
  type Row,
  type TrendKpi,
  type TrendPoint,
  termsOf,
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
  const sums = new Sums(formula);
  for (const minute of minutes) sums.add(minute, reader);
  if (sums.known === 0)
    return { value: null, gap: sums.gap ?? (minutes.length === 0 ? "not_recorded" : "not_reported") };
  const { value, numerator, denominator, because } = combineSums(formula, sums);
  const folded: { -readonly [Member in keyof Folded]: Folded[Member] } =
    typeof value === "number" ? { value } : { value: null, gap: gapOf(value.reason) };
  if (kind === "ratio" && denominator !== undefined) Object.assign(folded, { numerator, denominator });
  if (sums.known < minutes.length) folded.missingMinutes = minutes.length - sums.known;
  if (typeof value === "number" && because.length > 0) folded.because = because;
  return folded;
}

/** The minutes that know every term, as one row: what a formula makes of many rows it makes of their sum. */
class Sums implements Row {
  readonly doubts = [];
  known = 0;
  /** The first reason why a minute is not known, but silence about a statistic. */
  gap: GapReason | undefined;
  readonly #names: readonly string[];
  readonly #values: number[];
  readonly #sums: number[];
  readonly #doubt: string | undefined;
  readonly #countedBy: string | undefined;
  #counted = 0;
  #isDoubtful = false;

  constructor(formula: TrendKpi["formula"]) {
    this.#names = namesOf(formula);
    this.#values = new Array(this.#names.length).fill(0);
    this.#sums = new Array(this.#names.length).fill(0);
    this.#doubt = formula.doubt?.statistic;
    this.#countedBy = formula.countedBy;
  }

  add(minute: number, reader: MinuteReader): void {
    let isKnown = true;
    for (let index = 0; index < this.#names.length; index += 1) {
      const value = reader.read(minute, this.#names[index] ?? "", "sum");
      if (typeof value === "number") this.#values[index] = value;
      else {
        isKnown = false;
        if (value !== "not_reported") this.gap ??= value;
      }
    }
    if (!isKnown) return;
    this.known += 1;
    for (let index = 0; index < this.#names.length; index += 1)
      this.#sums[index] = (this.#sums[index] ?? 0) + (this.#values[index] ?? 0);
    if (this.#doubt !== undefined) this.#isDoubtful ||= reader.read(minute, this.#doubt, "sum") !== 0;
    if (this.#countedBy === undefined) return;
    const counted = reader.read(minute, this.#countedBy, "sum");
    if (typeof counted === "number") this.#counted += counted;
  }

  read({ name }: { readonly name: string }): number | undefined {
    const index = this.#names.indexOf(name);
    if (index >= 0) return this.#sums[index];
    return name === this.#countedBy ? this.#counted : Number(this.#isDoubtful);
  }

  absence(): "not_reported" {
    return "not_reported";
  }
}

const names = new WeakMap<object, readonly string[]>();

/** Statistics of the terms; those of no service are never told minute by minute. */
function namesOf(formula: TrendKpi["formula"]): readonly string[] {
  const found =
    names.get(formula) ?? termsOf(formula).map(({ source, name }) => (source === "service" ? name : ""));
  names.set(formula, found);
  return found;
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

import { type TrendKpi, termsOf } from "@/lib/domain/index.ts";
import {
  columnOf,
  columns,
  type MinuteReader,
  type MinuteValue,
  type ReadableMinutes,
} from "@/lib/trends/server.ts";
import { cellGaps, codeOf } from "../cells/cell.ts";
import { cellPlace } from "../cells/places.ts";
import {
  type DayOfQuarters,
  minutesOutside,
  type QuarterCell,
  quarterMinutes,
  quartersOfDay,
  rollUp,
  settledMinutes,
} from "../cells/quarters.ts";

/** Reads quarters of an hour, counted from 1970, as others read minutes. */
export interface QuarterReader extends MinuteReader {
  /** How many of a quarter's first `of` minutes the KPI does not know. */
  missing(quarter: number, of: number): number;
}

/** Quarters of some media of a service together; what is in no day yet is folded from its minutes. */
export function readQuarters(
  tracks: readonly number[],
  days: ReadonlyMap<number, DayOfQuarters>,
  minutes: ReadonlyMap<number, ReadableMinutes>,
  kpi: TrendKpi,
): QuarterReader {
  const known = new Map<number, readonly QuarterCell[]>();
  // A figure asks for the same cell some times over.
  const cellsOf = (quarter: number, column: number): readonly QuarterCell[] => {
    const key = quarter * columns.length + column;
    const cells =
      known.get(key) ?? tracks.flatMap((track) => cellOf(track, quarter, column, days, minutes) ?? []);
    known.set(key, cells);
    return cells;
  };
  const terms = columnsOfTerms(kpi);
  const masks = (quarter: number): readonly number[] =>
    terms.map((column) => maskOf(cellsOf(quarter, column)));
  return {
    hasExtremes: tracks.length === 1,
    read(quarter, statistic, keep) {
      const column = columnOf(statistic, keep);
      if (column === undefined) return "not_recorded";
      // A ratio is of minutes that know all its terms, which sums of other minutes are not.
      if (kpi.kind === "ratio" && new Set(masks(quarter)).size > 1) return "recounted";
      return combine(cellsOf(quarter, column), keep);
    },
    missing(quarter, of) {
      const known = masks(quarter).reduce((all, mask) => all & mask, 2 ** quarterMinutes - 1);
      return Math.min(of, minutesOutside(known | (2 ** quarterMinutes - 2 ** of)));
    },
  };
}

function columnsOfTerms({ kind, formula, id }: TrendKpi): readonly number[] {
  const found =
    kind === "gauge"
      ? [
          formula.rule === "oldest_wait"
            ? columnOf("longest_wait", "max")
            : columnOf(formula.numerator[0]?.name ?? id, "last"),
        ]
      : termsOf(formula).map(({ name }) => columnOf(name, "sum"));
  return found.filter((column) => column !== undefined);
}

function cellOf(
  track: number,
  quarter: number,
  column: number,
  days: ReadonlyMap<number, DayOfQuarters>,
  minutes: ReadonlyMap<number, ReadableMinutes>,
): QuarterCell | undefined {
  const day = days.get(cellPlace(Math.floor(quarter / quartersOfDay), track));
  const kept = day?.cell(column, quarter % quartersOfDay);
  const { keep } = columns[column] ?? {};
  const reader = minutes.get(track);
  if (kept !== undefined || keep === undefined || reader === undefined) return kept;
  const codes = Array.from({ length: quarterMinutes }, (_, index) =>
    codeOf(reader.read(quarter * quarterMinutes + index, column)),
  );
  return rollUp(keep, codes);
}

/** Minutes of which every medium is known; of no medium at all, none. */
function maskOf(cells: readonly QuarterCell[]): number {
  return cells.length === 0 ? 0 : cells.map(settledMinutes).reduce((all, mask) => all & mask);
}

function combine(cells: readonly QuarterCell[], keep: "sum" | "last" | "min" | "max"): MinuteValue {
  if (cells.length === 0) return "not_recorded";
  const unknown = cells.find(({ known, gap }) => known === 0 && gap !== 0);
  if (unknown !== undefined) return cellGaps[unknown.gap - 1] ?? "not_recorded";
  const known = cells.filter((cell) => cell.known !== 0);
  if (known.length === 0) return "not_recorded";
  // Gauges of several media are added as they stood in the same minute.
  if (keep === "last" && new Set(known.map(lastMinute)).size > 1) return "not_reported";
  const values = known.map(({ value }) => value);
  if (keep === "max") return Math.max(...values);
  return keep === "min" ? Math.min(...values) : values.reduce((sum, value) => sum + value, 0);
}

function lastMinute({ known }: QuarterCell): number {
  return Math.floor(Math.log2(known));
}

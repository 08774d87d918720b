import { type TrendKpi, termsOf } from "@/lib/domain/index.ts";
import {
  type Column,
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

/** A quarter of one column, of some media together. */
interface Look {
  readonly value: MinuteValue;
  /** Minutes of which every medium that was there is known, and one was. */
  readonly mask: number;
}

const wholeMask = 2 ** quarterMinutes - 1;

/** Quarters of some media of a service together; what is in no day yet is folded from its minutes. */
export function readQuarters(
  tracks: readonly number[],
  days: ReadonlyMap<number, DayOfQuarters>,
  minutes: ReadonlyMap<number, ReadableMinutes>,
  kpi: TrendKpi,
): QuarterReader {
  const terms = columnsOfTerms(kpi);
  const looks = new Map<number, Look>();
  // A figure asks for the same quarter some times over.
  function look(quarter: number, column: number): Look {
    const key = quarter * columns.length + column;
    const known = looks.get(key);
    if (known !== undefined) return known;
    const cells: QuarterCell[] = [];
    for (const track of tracks) {
      const cell = cellOf(track, quarter, column, days, minutes);
      if (cell !== undefined) cells.push(cell);
    }
    const made = combine(cells, columns[column]?.keep ?? "sum");
    looks.set(key, made);
    return made;
  }
  let agreed = { quarter: Number.NaN, isSo: true };
  function agree(quarter: number): boolean {
    // Asked for each term of the same quarter.
    if (agreed.quarter === quarter) return agreed.isSo;
    const { mask } = look(quarter, terms[0] ?? 0);
    agreed = { quarter, isSo: terms.every((column) => look(quarter, column).mask === mask) };
    return agreed.isSo;
  }
  return {
    hasExtremes: tracks.length === 1,
    read(quarter, statistic, keep) {
      const column = columnOf(statistic, keep);
      if (column === undefined) return "not_recorded";
      // A ratio is of minutes that know all its terms, which sums of other minutes are not.
      if (kpi.kind === "ratio" && !agree(quarter)) return "recounted";
      return look(quarter, column).value;
    },
    missing(quarter, of) {
      let known = wholeMask;
      for (const column of terms) known &= look(quarter, column).mask;
      return known === wholeMask ? 0 : Math.min(of, minutesOutside(known | (2 ** quarterMinutes - 2 ** of)));
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

function combine(cells: readonly QuarterCell[], keep: Column["keep"]): Look {
  // A medium that was not there yet leaves the others known; where none was, nothing is.
  let mask = cells.reduce((seen, { known }) => seen | known, 0);
  let value: number | undefined;
  let unknown: MinuteValue | undefined;
  let last: number | undefined;
  for (const cell of cells) {
    mask &= settledMinutes(cell);
    if (cell.known === 0) {
      // A medium that was not there yet takes no part.
      if (cell.gap !== 0) unknown = cellGaps[cell.gap - 1] ?? "not_recorded";
      continue;
    }
    const minute = Math.floor(Math.log2(cell.known));
    // Gauges of several media are added as they stood in the same minute.
    if (keep === "last" && last !== undefined && last !== minute) unknown = "not_reported";
    last = minute;
    value = value === undefined ? cell.value : together(keep, value, cell.value);
  }
  return { value: unknown ?? value ?? "not_recorded", mask };
}

/** Media of one quarter are beside each other, not after each other: their gauges add up. */
function together(keep: Column["keep"], one: number, other: number): number {
  if (keep === "max") return Math.max(one, other);
  return keep === "min" ? Math.min(one, other) : one + other;
}

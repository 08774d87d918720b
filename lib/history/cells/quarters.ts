import { type Column, columns } from "@/lib/trends/server.ts";
import { cellGaps, readCode } from "./cell.ts";
import { openRows, type PackedRows, packRows } from "./pack-rows.ts";

export const quarterMinutes = 15;
export const quartersOfDay = 96;
const wholeMask = 2 ** quarterMinutes - 1;

/** A quarter of an hour of one column. */
export interface QuarterCell {
  readonly value: number;
  /** Which of its minutes are known, the first the lowest bit. */
  readonly known: number;
  /** Why others are not, as a code; 0 = nothing was written of them. */
  readonly gap: number;
}

/** Quarters of one UTC day, of one service in one medium. */
export interface DayOfQuarters {
  /** undefined = nothing was written. */
  cell(column: number, quarter: number): QuarterCell | undefined;
  put(column: number, quarter: number, cell: QuarterCell | undefined): void;
  pack(): Uint8Array;
}

/** Folds the minutes of a quarter, as codes: a counter's sum, a gauge's last, least and most. */
export function rollUp(keep: Column["keep"], codes: ArrayLike<number>): QuarterCell | undefined {
  let value = 0;
  let known = 0;
  let gap = 0;
  let isWritten = false;
  for (let index = 0; index < codes.length; index += 1) {
    const read = readCode(codes[index]);
    if (read === undefined) continue;
    isWritten = true;
    if (typeof read === "string") {
      gap = cellGaps.indexOf(read) + 1;
      continue;
    }
    value = known === 0 ? read : fold(keep, value, read);
    known += 2 ** index;
  }
  return isWritten ? { value, known, gap } : undefined;
}

function fold(keep: Column["keep"], before: number, read: number): number {
  if (keep === "sum") return before + read;
  if (keep === "min") return Math.min(before, read);
  return keep === "max" ? Math.max(before, read) : read;
}

/** Minutes whose value is known, or of which nothing was to be known: a medium that was not there yet. */
export function settledMinutes({ known, gap }: QuarterCell): number {
  return gap === 0 ? wholeMask : known;
}

/**
 * The day that was packed, or one of which nothing was written.
 * @throws when the bytes are damaged
 */
export function openDay(bytes?: Uint8Array): DayOfQuarters {
  const count = columns.length * 2;
  const { row } = bytes === undefined ? emptyRows(count) : openRows(bytes, count, quartersOfDay);
  return {
    cell(column, quarter) {
      const value = row(column * 2)?.[quarter] ?? 0;
      const info = row(column * 2 + 1)?.[quarter] ?? 0;
      return value === 0 ? undefined : { value: value - 1, known: Math.floor(info / 8), gap: info % 8 };
    },
    put(column, quarter, cell) {
      const [values, infos] = [row(column * 2), row(column * 2 + 1)];
      if (values === undefined || infos === undefined) return;
      values[quarter] = cell === undefined ? 0 : cell.value + 1;
      infos[quarter] = cell === undefined ? 0 : cell.known * 8 + cell.gap;
    },
    pack: () => packRows(Array.from({ length: count }, (_, index) => row(index) ?? [])),
  };
}

function emptyRows(count: number): PackedRows {
  const rows = Array.from({ length: count }, () => new Float64Array(quartersOfDay));
  return { row: (index) => rows[index] };
}

/** How many of a quarter's minutes are not in `mask`. */
export function minutesOutside(mask: number): number {
  let count = quarterMinutes;
  for (let rest = mask; rest > 0; rest = Math.floor(rest / 2)) count -= rest % 2;
  return count;
}

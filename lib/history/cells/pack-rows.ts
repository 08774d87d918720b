import { deflateRawSync, inflateRawSync } from "node:zlib";
import { createVarintReader, createVarintWriter, skipVarints } from "./varints.ts";

/** More would be no row of ours: a damaged row must not fill the memory. */
const maxOutputLength = 1 << 20;

/**
 * Rows of whole numbers of 0 or more as few bytes: what each differs by from the one before it, deflated. Numbers of one
 * row are of one kind, so that quiet hours become runs of the same byte.
 */
export function packRows(rows: readonly ArrayLike<number>[]): Uint8Array {
  const writer = createVarintWriter();
  for (const row of rows) {
    let before = 0;
    for (let index = 0; index < row.length; index += 1) {
      const value = row[index] ?? 0;
      const step = value - before;
      writer.write(step >= 0 ? step * 2 : -step * 2 - 1);
      before = value;
    }
  }
  return deflateRawSync(writer.bytes(), { level: 6 });
}

/** Rows that are read when they are asked for: a figure needs two or three of some thirty. */
export interface PackedRows {
  /** One row, in a copy that is the caller's the first time and the same one later. */
  row(index: number): Float64Array | undefined;
}

/**
 * `count` rows of `length` numbers, as they were packed.
 * @throws when the bytes are damaged
 */
export function openRows(bytes: Uint8Array, count: number, length: number): PackedRows {
  const packed = inflateRawSync(bytes, { maxOutputLength });
  const rows = new Map<number, Float64Array>();
  const starts = [0];

  function startOf(index: number): number {
    for (let row = starts.length; row <= index; row += 1)
      starts.push(skipVarints(packed, starts[row - 1] ?? 0, length));
    return starts[index] ?? 0;
  }
  function unpack(index: number): Float64Array {
    const read = createVarintReader(packed, startOf(index));
    const row = new Float64Array(length);
    let before = 0;
    for (let place = 0; place < length; place += 1) {
      const step = read();
      before += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
      row[place] = before;
    }
    rows.set(index, row);
    return row;
  }
  return { row: (index) => (index < count ? (rows.get(index) ?? unpack(index)) : undefined) };
}

/** All rows at once. @throws when the bytes are damaged */
export function unpackRows(bytes: Uint8Array, count: number, length: number): readonly Float64Array[] {
  const { row } = openRows(bytes, count, length);
  return Array.from({ length: count }, (_, index) => row(index) ?? new Float64Array(length));
}

import { deflateRawSync, inflateRawSync } from "node:zlib";
import { createVarintReader, createVarintWriter } from "./varints.ts";

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

/**
 * `count` rows of `length` numbers, as they were packed.
 * @throws when the bytes are damaged
 */
export function unpackRows(bytes: Uint8Array, count: number, length: number): readonly Float64Array[] {
  const read = createVarintReader(inflateRawSync(bytes, { maxOutputLength }));
  return Array.from({ length: count }, () => {
    const row = new Float64Array(length);
    let before = 0;
    for (let index = 0; index < length; index += 1) {
      const step = read();
      before += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
      row[index] = before;
    }
    return row;
  });
}

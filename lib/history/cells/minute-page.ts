import { createVarintReader, createVarintWriter } from "./varints.ts";

/** Codes of the cells of one service in one medium, in the order of the columns. */
export type CellCodes = readonly number[];

const headBytes = 4;
const entryBytes = 8;

/**
 * One minute of every service and medium, by their numbers, as one row: an index in the order of the numbers, and then
 * the cells, so that one of them is found without reading the others.
 */
export function writeMinutePage(tracks: ReadonlyMap<number, CellCodes>): Uint8Array {
  const order = [...tracks].sort(([one], [other]) => one - other);
  const cells = createVarintWriter();
  const head = new DataView(new ArrayBuffer(headBytes + order.length * entryBytes));
  head.setUint32(0, order.length);
  for (const [index, [track, codes]] of order.entries()) {
    head.setUint32(headBytes + index * entryBytes, track);
    head.setUint32(headBytes + index * entryBytes + 4, cells.length());
    for (const code of codes) cells.write(code);
  }
  const page = new Uint8Array(head.byteLength + cells.length());
  page.set(new Uint8Array(head.buffer));
  page.set(cells.bytes(), head.byteLength);
  return page;
}

/** The cells of one service in one medium; undefined when the minute has none of it. */
export function readMinutePage(page: Uint8Array, track: number, columns: number): CellCodes | undefined {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const count = view.getUint32(0);
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.getUint32(headBytes + middle * entryBytes) < track) low = middle + 1;
    else high = middle;
  }
  const entry = headBytes + low * entryBytes;
  if (low >= count || view.getUint32(entry) !== track) return undefined;
  const read = createVarintReader(page, headBytes + count * entryBytes + view.getUint32(entry + 4));
  return Array.from({ length: columns }, read);
}

/** Numbers of the services and media that are in a page. */
export function tracksInPage(page: Uint8Array): readonly number[] {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  return Array.from({ length: view.getUint32(0) }, (_, index) =>
    view.getUint32(headBytes + index * entryBytes),
  );
}

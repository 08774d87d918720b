/** The rows of a long table that are drawn, and how much room the others take. */
export interface RowWindow {
  /** The first row that is drawn, and the first after them that is not. */
  readonly from: number;
  readonly to: number;
  /** Heights of all rows before and after them. */
  readonly before: number;
  readonly after: number;
}

/** Where each of `count` rows ends, counted from the first one's top. */
export function rowEnds(count: number, heightOf: (index: number) => number): Float64Array {
  const ends = new Float64Array(count);
  let end = 0;
  for (let index = 0; index < count; index += 1) {
    end += heightOf(index);
    ends[index] = end;
  }
  return ends;
}

/** What to draw where a stretch of `height` from `top` on is in sight, with `overscan` rows on either side. */
export function rowWindow(ends: Float64Array, top: number, height: number, overscan: number): RowWindow {
  const first = firstEndingAfter(ends, top);
  const last = firstEndingAfter(ends, top + height);
  const from = Math.max(0, Math.min(first, ends.length) - overscan);
  const to = Math.min(ends.length, last + 1 + overscan);
  return {
    from,
    to,
    before: ends[from - 1] ?? 0,
    after: (ends.at(-1) ?? 0) - (ends[to - 1] ?? 0),
  };
}

/** By halving; as many as there are rows when none ends after it. */
function firstEndingAfter(ends: Float64Array, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

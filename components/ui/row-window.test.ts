import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowEnds, rowWindow } from "./row-window.ts";

const none = { from: 0, to: 0, before: 0, after: 0 };

describe("the window on a long table", () => {
  it("draws what is in sight and a little on either side", () => {
    const ends = rowEnds(1_000, () => 30);
    expect(rowWindow(ends, 0, 300, 8)).toEqual({ from: 0, to: 19, before: 0, after: 981 * 30 });
    expect(rowWindow(ends, 3_000, 300, 8)).toEqual({ from: 92, to: 119, before: 92 * 30, after: 881 * 30 });
  });

  it("is empty where there are no rows, and shows the last ones where it was scrolled past the end", () => {
    expect(
      rowWindow(
        rowEnds(0, () => 30),
        500,
        300,
        8,
      ),
    ).toEqual(none);
    expect(
      rowWindow(
        rowEnds(100, () => 30),
        90_000,
        300,
        8,
      ),
    ).toMatchObject({ from: 92, to: 100, after: 0 });
  });

  it("always shows every row in sight, and its room is that of all rows", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 0, max: 9_000 }),
        fc.integer({ min: 0, max: 1_500 }),
        (heights, top, height) => {
          const ends = rowEnds(heights.length, (index) => heights[index] ?? 0);
          const { from, to, before, after } = rowWindow(ends, top, height, 2);
          const drawn = heights.slice(from, to).reduce((sum, each) => sum + each, 0);
          expect(before + drawn + after).toBe(ends.at(-1));
          heights.forEach((each, index) => {
            const end = ends[index] ?? 0;
            const isInSight = end > top && end - each < top + height;
            if (isInSight) expect(index >= from && index < to).toBe(true);
          });
        },
      ),
    );
  });
});

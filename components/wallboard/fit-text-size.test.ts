import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitTextSize } from "./fit-text-size.ts";

describe("the text of an announcement", () => {
  it("is as large as it may be where it is short", () => {
    expect(fitTextSize("Hi", 1000, 200, 60)).toBe(60);
  });

  it("gets smaller as it gets longer, and keeps its own line breaks", () => {
    const short = fitTextSize("Meeting at three", 600, 100, 60);
    expect(fitTextSize("Meeting at three in the large room on the second floor", 600, 100, 60)).toBeLessThan(
      short,
    );
    expect(fitTextSize("Meeting\nat\nthree", 600, 100, 60)).toBeLessThan(short);
  });

  it("never has a word that is wider than its box, nor more lines than its height", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1, maxLength: 20 }).filter((word) => !/\s/u.test(word)),
          { minLength: 1, maxLength: 40 },
        ),
        fc.integer({ min: 50, max: 2000 }),
        fc.integer({ min: 30, max: 900 }),
        (words, width, height) => {
          const size = fitTextSize(words.join(" "), width, height, 200);
          const longest = Math.max(...words.map((word) => [...word].length));
          expect(longest * size * 0.6).toBeLessThanOrEqual(width + 1e-6);
          expect(size * 1.3).toBeLessThanOrEqual(height + 1e-6);
        },
      ),
    );
  });
});

import { expect, it } from "vitest";
import { niceTop } from "./nice-top.ts";

it("a scale of contacts ends at four round steps that no half contact stands at", () => {
  expect([1, 3, 5, 13, 24, 84, 101, 1550].map((top) => niceTop(top, true))).toEqual([
    4, 4, 8, 16, 24, 100, 120, 1600,
  ]);
});

it("a scale of shares ends near the largest share", () => {
  expect(niceTop(0.07, false)).toBeCloseTo(0.08);
  expect(niceTop(0.31, false)).toBeCloseTo(0.32);
});

it("a scale of nothing still has a ground and a top", () => {
  expect(niceTop(0, true)).toBe(4);
});

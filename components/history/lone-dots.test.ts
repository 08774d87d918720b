import { expect, it } from "vitest";
import { loneDots } from "./lone-dots.tsx";

it("marks the minutes of a service level that stand alone, and no others", () => {
  const levels = [0.8, null, 0.9, 0.7, null, undefined, 1];
  const dot = loneDots(levels, "red");
  const drawn = levels.map((_, index) => dot({ index, cx: index, cy: 5 }).type);
  expect(drawn.flatMap((type, index) => (type === "circle" ? [index] : []))).toEqual([0, 6]);
});

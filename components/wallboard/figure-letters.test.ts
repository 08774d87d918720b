import { expect, it } from "vitest";
import { figureLetters } from "./figure-letters.ts";

it.each([
  ["7", 1],
  ["1.639", 4.5],
  ["33,6%", 4.7],
  ["≈ 22,6%", 6.2],
  ["0:02:37", 6],
  ["—", 1],
])("gives %s the room of %d digits", (figure, digits) => {
  expect(figureLetters(figure)).toBeCloseTo(digits);
});

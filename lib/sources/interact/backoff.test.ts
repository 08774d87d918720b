import { expect, it } from "vitest";
import { createBackoff } from "./backoff.ts";

it("delays grow to 30 s and never beyond, spread over the whole range", () => {
  const longest = createBackoff(() => 0.999_999);
  expect(Array.from({ length: 7 }, () => longest.nextMs())).toEqual([
    2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
  const shortest = createBackoff(() => 0);
  expect(Array.from({ length: 40 }, () => shortest.nextMs()).every((delayMs) => delayMs === 1000)).toBe(true);
});

it("a good link makes the next trouble start with the first delay again", () => {
  const backoff = createBackoff(() => 0.999_999);
  backoff.nextMs();
  backoff.nextMs();
  backoff.reset();
  expect(backoff.nextMs()).toBe(2000);
});

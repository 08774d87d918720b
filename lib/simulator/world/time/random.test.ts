import { describe, expect, it } from "vitest";
import { Random } from "./random";

describe("chance", () => {
  it("tells the same story for the same seed and another for another", () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 50 }, () => random.next());
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it("is fair enough to run a contact centre on", () => {
    const random = new Random(2026);
    const draws = Array.from({ length: 20_000 }, () => random.next());
    expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
    expect(mean(draws)).toBeCloseTo(0.5, 1);
    expect(mean(draws.map(() => random.exponential(300)))).toBeGreaterThan(285);
    expect(mean(draws.map(() => random.lognormal(240, 0.5)))).toBeLessThan(250);
    expect(new Set(draws.map(() => random.whole(1, 6)))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

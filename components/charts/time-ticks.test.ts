import { describe, expect, it } from "vitest";
import { timeTicks } from "./time-ticks.ts";

const midnight = Date.UTC(2026, 10, 21, 3);
const at = (minutes: number) => midnight + minutes * 60_000;

describe("the marks of a time axis", () => {
  it("stand at round times of the contact centre's day, also before it began", () => {
    expect(timeTicks(at(607), at(787), midnight, 6)).toEqual([630, 660, 690, 720, 750, 780].map(at));
    expect(timeTicks(at(-20), at(40), midnight, 8)).toEqual([-20, -10, 0, 10, 20, 30, 40].map(at));
  });

  it("are never more than there is room for", () => {
    for (const minutes of [15, 60, 180, 700, 1500])
      expect(timeTicks(at(3), at(3 + minutes), midnight, 7).length).toBeLessThanOrEqual(8);
  });
});

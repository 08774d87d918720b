import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersToRecover, missesAfforded, secondsToBreach } from "./breach.ts";

const counts = fc
  .tuple(fc.nat(20_000), fc.nat(20_000))
  .map(([a, b]) => ({ met: Math.min(a, b), total: Math.max(a, b) }));
const target = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
const holds = (met: number, total: number, wanted: number) => total === 0 || met / total >= wanted;

describe("the way back to the target", () => {
  it("takes nine answers in a row from 31 of 41 to 80 %", () => {
    expect(answersToRecover(0.8, 31, 41)).toBe(9);
  });

  it("reaches it with the number told, and with none fewer", () => {
    fc.assert(
      fc.property(counts, target, ({ met, total }, wanted) => {
        const answers = answersToRecover(wanted, met, total) ?? Number.NaN;
        expect(holds(met + answers, total + answers, wanted)).toBe(true);
        if (answers > 0) expect(holds(met + answers - 1, total + answers - 1, wanted)).toBe(false);
      }),
    );
  });

  it("does not exist once 100 % was missed, nor for figures that make no sense", () => {
    expect(answersToRecover(1, 9, 10)).toBeUndefined();
    expect(answersToRecover(1, 10, 10)).toBe(0);
    expect(answersToRecover(0.8, 0, 0)).toBe(0);
    for (const [wanted, met, total] of [
      [0.8, 11, 10],
      [0.8, -1, 10],
      [1.2, 5, 10],
      [Number.NaN, 5, 10],
      [0.8, Number.NaN, 10],
    ] as const)
      expect(answersToRecover(wanted, met, total)).toBeUndefined();
  });
});

describe("the misses that a target bears", () => {
  it("are as many as told, and one more is one too many", () => {
    fc.assert(
      fc.property(counts, target, ({ met, total }, wanted) => {
        const misses = missesAfforded(wanted, met, total) ?? Number.NaN;
        if (!holds(met, total, wanted)) {
          expect(misses).toBe(0);
          return;
        }
        expect(holds(met, total + misses, wanted)).toBe(true);
        expect(met / (total + misses + 1)).toBeLessThan(wanted);
      }),
    );
  });

  it("are without end where the target asks for nothing", () => {
    expect(missesAfforded(0, 5, 10)).toBeUndefined();
  });
});

describe("the time until a wait passes its limit", () => {
  const startMs = Date.UTC(2026, 10, 21, 12);

  it("falls second by second, and below zero once it has passed", () => {
    const at = (seconds: number) => secondsToBreach(startMs, 45, startMs + seconds * 1_000);
    expect([0, 31, 45, 45.5, 60].map(at)).toEqual([45, 14, 0, -1, -15]);
  });
});

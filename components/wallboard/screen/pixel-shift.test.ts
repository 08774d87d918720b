import { describe, expect, it } from "vitest";
import { pixelShift, shiftEverySeconds } from "./pixel-shift.ts";

const places = Array.from({ length: 40 }, (_, step) =>
  pixelShift(1_700_000_000_000 + step * shiftEverySeconds * 1000),
);

describe("a picture that is moved against burn-in", () => {
  it("is one to four pixels off, on every side in turn", () => {
    for (const [x, y] of places) {
      const far = Math.max(Math.abs(x), Math.abs(y));
      expect(far).toBeGreaterThanOrEqual(1);
      expect(far).toBeLessThanOrEqual(4);
    }
    for (const axis of [0, 1] as const) {
      expect(Math.min(...places.map((place) => place[axis]))).toBeLessThan(0);
      expect(Math.max(...places.map((place) => place[axis]))).toBeGreaterThan(0);
    }
  });

  it("stays for three minutes", () => {
    const atMs = 1_700_000_100_000 - (1_700_000_100_000 % 180_000);
    expect(pixelShift(atMs + 179_999)).toEqual(pixelShift(atMs));
    expect(pixelShift(atMs + 180_000)).not.toEqual(pixelShift(atMs));
  });
});

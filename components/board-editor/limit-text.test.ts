import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLimit, writeLimit } from "./limit-text.ts";

describe("the limit of a figure", () => {
  it.each([
    ["80", "ratio", 0.8],
    ["92,5 %", "ratio", 0.925],
    ["7", "ratio", 0.07],
    ["1:30", "seconds", 90],
    ["90", "seconds", 90],
    ["1:02:03", "seconds", 3723],
    ["240:00", "seconds", 14_400],
    ["12", "count", 12],
    ["2.5", "count", 2.5],
  ] as const)("is read from %s as a %s", (text, unit, value) => {
    expect(readLimit(text, unit)).toBe(value);
  });

  it.each([
    ["eighty", "ratio"],
    ["", "count"],
    ["-3", "count"],
    ["1:75", "seconds"],
    ["1:90:00", "seconds"],
    [":30", "seconds"],
    ["80 %", "count"],
    ["1e9", "count"],
    ["<b>", "seconds"],
  ] as const)("is none in %s as a %s", (text, unit) => {
    expect(readLimit(text, unit)).toBeNaN();
  });

  it("is read again as it was written", () => {
    expect(writeLimit(0.8, "ratio")).toBe("80");
    expect(writeLimit(5_400, "seconds")).toBe("1:30:00");
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(86_400), (share, seconds) => {
        expect(readLimit(writeLimit(share / 10_000, "ratio"), "ratio")).toBeCloseTo(share / 10_000, 9);
        expect(readLimit(writeLimit(seconds, "seconds"), "seconds")).toBe(seconds);
      }),
    );
  });
});

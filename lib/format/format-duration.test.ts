import { describe, expect, it } from "vitest";
import { formatAge } from "./format-age.ts";
import { formatClockTime } from "./format-clock-time.ts";
import { formatCount } from "./format-count.ts";
import { formatDuration } from "./format-duration.ts";
import { formatMoment } from "./format-moment.ts";

describe("numbers for people", () => {
  it.each([
    [0, "0:00:00"],
    [59.9, "0:00:59"],
    [724, "0:12:04"],
    [3_600, "1:00:00"],
    [360_000, "100:00:00"],
    [-5, "0:00:00"],
  ])("writes %d seconds as %s", (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });

  it("writes counts as the language does and never rounds a whole number", () => {
    expect(formatCount(1_234_567, "pt-BR")).toBe("1.234.567");
    expect(formatCount(1_234_567, "en")).toBe("1,234,567");
    expect(formatCount(23.4, "es")).toBe("23,4");
  });

  it("keeps ages short", () => {
    expect([2, 119, 120, 7_200, 172_800].map(formatAge)).toEqual(["2 s", "119 s", "2 min", "2 h", "2 d"]);
  });

  it("writes midnight as 00, and adds the day to a moment far from now", () => {
    const midnight = Date.parse("2026-11-21T00:00:05.000Z");
    expect(formatClockTime(midnight, "UTC")).toBe("00:00:05");
    expect(formatMoment(midnight, midnight + 60_000, "pt-BR", "UTC")).toBe("00:00:05");
    expect(formatMoment(midnight, midnight + 86_400_000, "pt-BR", "UTC")).toBe("21/11 00:00:05");
  });
});

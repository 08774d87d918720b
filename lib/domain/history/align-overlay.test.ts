import { describe, expect, it } from "vitest";
import { alignOverlay, overlayRange } from "./align-overlay.ts";

const zone = "Europe/Lisbon";
const hourMs = 3_600_000;

/** A point each hour whose value is the hour of UTC. */
function hourly(from: string, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.parse(from) + index * hourMs);
    return { at: at.toISOString(), value: at.getUTCHours() };
  });
}

describe("yesterday beside today", () => {
  it("stands at the same time on the wall, though clocks were set back between", () => {
    // Sunday has 25 hours; at three in the afternoon it is 15 UTC, the day before it was 14 UTC.
    const sunday = hourly("2026-10-25T12:00:00Z", 4);
    const saturday = hourly("2026-10-24T11:00:00Z", 4);
    expect(alignOverlay(sunday, saturday, "yesterday", zone).map((point) => point?.value)).toEqual([
      11, 12, 13, 14,
    ]);
  });

  it("is missing where yesterday's clock skipped the hour, and where nothing was answered", () => {
    const monday = hourly("2026-03-30T00:00:00Z", 3);
    const sunday = hourly("2026-03-29T00:00:00Z", 2);
    // Monday begins at 0 UTC as one o'clock, which Sunday did not have.
    expect(alignOverlay(monday, sunday, "yesterday", zone).map((point) => point?.value)).toEqual([
      undefined,
      1,
      undefined,
    ]);
  });

  it("begins and ends at the same times as today", () => {
    const day = { fromMs: Date.parse("2026-10-25T12:00:00Z"), toMs: Date.parse("2026-10-25T18:00:00Z") };
    expect(overlayRange(day, "yesterday", zone)).toEqual({
      fromMs: Date.parse("2026-10-24T11:00:00Z"),
      toMs: Date.parse("2026-10-24T17:00:00Z"),
    });
    expect(overlayRange(day, "last_week", zone).fromMs).toBe(Date.parse("2026-10-18T11:00:00Z"));
  });
});

import { describe, expect, it } from "vitest";
import { fittingStep, type HistoryChoice, historyRange } from "./history-range.ts";

/** A Thursday, half past two in São Paulo. */
const nowMs = Date.parse("2026-11-26T17:30:20Z");

function told(choice: HistoryChoice, at = nowMs, zone = "America/Sao_Paulo") {
  const range = historyRange(choice, at, zone);
  if ("fault" in range) return range.fault;
  return [new Date(range.fromMs).toISOString(), new Date(range.toMs).toISOString(), range.isRunning];
}

describe("the stretches of time that history offers", () => {
  it("are the centre's today up to this minute, its yesterday whole, and its week since Monday", () => {
    expect(told({ period: "today" })).toEqual(["2026-11-26T03:00:00.000Z", "2026-11-26T17:31:00.000Z", true]);
    expect(told({ period: "yesterday" })).toEqual([
      "2026-11-25T03:00:00.000Z",
      "2026-11-26T03:00:00.000Z",
      false,
    ]);
    expect(told({ period: "week" })).toEqual(["2026-11-23T03:00:00.000Z", "2026-11-26T17:31:00.000Z", true]);
  });

  it("of today end with the day by their name, so that a list of today need not begin anew each minute", () => {
    expect(historyRange({ period: "today" }, nowMs, "America/Sao_Paulo")).toMatchObject({
      endMs: Date.parse("2026-11-27T03:00:00Z"),
    });
  });

  it("are 23 and 25 hours long where clocks were changed", () => {
    expect(told({ period: "yesterday" }, Date.parse("2026-10-26T12:00:00Z"), "Europe/Lisbon")).toEqual([
      "2026-10-24T23:00:00.000Z",
      "2026-10-26T00:00:00.000Z",
      false,
    ]);
    expect(told({ period: "yesterday" }, Date.parse("2026-03-30T12:00:00Z"), "Europe/Lisbon")).toEqual([
      "2026-03-29T00:00:00.000Z",
      "2026-03-29T23:00:00.000Z",
      false,
    ]);
  });

  it("are what a person set, by the clock of the contact centre", () => {
    const choice = { period: "custom", from: "2026-11-24T08:00", to: "2026-11-24T18:00" } as const;
    expect(told(choice)).toEqual(["2026-11-24T11:00:00.000Z", "2026-11-24T21:00:00.000Z", false]);
  });

  it("are refused where they make no sense", () => {
    const custom = (from?: string, to?: string) => told({ period: "custom", from, to });
    expect(custom("2026-11-24T18:00", "2026-11-24T08:00")).toBe("reversed");
    expect(custom("2027-01-01T00:00", "2027-01-02T00:00")).toBe("future");
    expect(custom("soon", "2026-11-24T08:00")).toBe("unreadable");
    expect(custom()).toBe("unreadable");
  });
});

describe("the step in which history is shown", () => {
  const hours = (count: number) => ({ fromMs: 0, toMs: count * 3_600_000 });

  it("is the wanted one while the points can be told apart, else the next that fits", () => {
    expect(fittingStep(hours(24), 1, 1)).toBe(1);
    expect(fittingStep(hours(24), 1, 20)).toBe(5);
    expect(fittingStep(hours(168), 1, 1)).toBe(5);
    expect(fittingStep(hours(168), 15, 20)).toBe(15);
    expect(fittingStep(hours(24 * 365), 15, 20)).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { endedShift, weekdayOf, workedShift, workedShifts } from "./worked-shifts.ts";

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const shift = (from: string, to: string, days: readonly number[] = everyDay) => ({ from, to, days });
const span = (from: string, to: string, date: string, timezone: string) => {
  const worked = workedShift(shift(from, to), date, timezone);
  return worked && [new Date(worked.fromMs).toISOString(), new Date(worked.toMs).toISOString()];
};

describe("a shift on the wall of a contact centre", () => {
  it("begins and ends when the wall says so, and over midnight on the next day", () => {
    const zone = "America/Sao_Paulo";
    expect(span("06:00", "14:15", "2026-11-25", zone)).toEqual([
      "2026-11-25T09:00:00.000Z",
      "2026-11-25T17:15:00.000Z",
    ]);
    expect(span("22:00", "06:00", "2026-11-30", zone)).toEqual([
      "2026-12-01T01:00:00.000Z",
      "2026-12-01T09:00:00.000Z",
    ]);
    expect(span("00:00", "00:00", "2026-11-25", zone)).toEqual([
      "2026-11-25T03:00:00.000Z",
      "2026-11-26T03:00:00.000Z",
    ]);
  });

  it("is an hour shorter or longer in the night in which the clock is changed", () => {
    // Spring forward 02:00 → 03:00 on 29 March, back 03:00 → 02:00 on 25 October.
    const zone = "Europe/Berlin";
    expect(span("22:00", "06:00", "2026-03-28", zone)).toEqual([
      "2026-03-28T21:00:00.000Z",
      "2026-03-29T04:00:00.000Z",
    ]);
    expect(span("22:00", "06:00", "2026-10-24", zone)).toEqual([
      "2026-10-24T20:00:00.000Z",
      "2026-10-25T05:00:00.000Z",
    ]);
  });

  it("takes a time that is skipped as the next there is, and of one that comes twice the first", () => {
    const zone = "Europe/Berlin";
    expect(span("02:30", "10:00", "2026-03-29", zone)?.[0]).toBe("2026-03-29T01:00:00.000Z");
    expect(span("18:00", "02:30", "2026-10-24", zone)?.[1]).toBe("2026-10-25T00:30:00.000Z");
    // One shift ends where the next begins.
    expect(span("02:30", "10:00", "2026-10-25", zone)?.[0]).toBe("2026-10-25T00:30:00.000Z");
  });

  it("begins with the day where midnight itself is skipped", () => {
    expect(span("00:00", "06:00", "2018-11-04", "America/Sao_Paulo")).toEqual([
      "2018-11-04T03:00:00.000Z",
      "2018-11-04T08:00:00.000Z",
    ]);
  });
});

describe("the shifts that were worked", () => {
  const zone = "America/Sao_Paulo";
  const nowMs = Date.parse("2026-11-26T09:00:00Z");

  it("are those that have ended, on the days on which they begin, the newest first", () => {
    expect(weekdayOf("2026-11-26")).toBe(4);
    const night = shift("22:00", "06:00", [1, 2, 3, 4, 5]);
    const dates = workedShifts(night, zone, nowMs, { days: 7, most: 60 }).map(({ date }) => date);
    expect(dates).toEqual(["2026-11-25", "2026-11-24", "2026-11-23", "2026-11-20", "2026-11-19"]);
    expect(workedShifts(night, zone, nowMs - 1, { days: 7, most: 2 }).map(({ date }) => date)).toEqual([
      "2026-11-24",
      "2026-11-23",
    ]);
  });

  it("are found by their day alone once they have ended", () => {
    const night = shift("22:00", "06:00", [3]);
    expect(endedShift(night, "2026-11-25", zone, nowMs)?.toMs).toBe(nowMs);
    expect(endedShift(night, "2026-11-25", zone, nowMs - 1)).toBeUndefined();
    expect(endedShift(night, "2026-11-24", zone, nowMs)).toBeUndefined();
    expect(endedShift(night, "nonsense", zone, nowMs)).toBeUndefined();
  });
});

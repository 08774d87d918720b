import { describe, expect, it } from "vitest";
import { addDays, dayStartOf, instantsOf, sameTimeOn, sameTimeOrNear, wallTimeOf } from "./wall-clock.ts";

const iso = (epochMs: number | undefined) =>
  epochMs === undefined ? undefined : new Date(epochMs).toISOString();

describe("the clock on the wall of a contact centre", () => {
  it("shows the time of its own place", () => {
    expect(wallTimeOf(Date.parse("2026-11-26T17:30:59Z"), "America/Sao_Paulo")).toBe("2026-11-26T14:30");
    expect(instantsOf("2026-11-26T14:30", "America/Sao_Paulo").map(iso)).toEqual([
      "2026-11-26T17:30:00.000Z",
    ]);
  });

  it("shows no time that was skipped in spring, and an hour of autumn twice", () => {
    expect(instantsOf("2026-03-29T01:30", "Europe/Lisbon")).toEqual([]);
    expect(instantsOf("2026-10-25T01:30", "Europe/Lisbon").map(iso)).toEqual([
      "2026-10-25T00:30:00.000Z",
      "2026-10-25T01:30:00.000Z",
    ]);
  });

  it("begins days of 23 and 25 hours, and a day whose midnight was skipped", () => {
    const hours = (date: string, zone: string) =>
      ((dayStartOf(addDays(date, 1), zone) ?? 0) - (dayStartOf(date, zone) ?? 0)) / 3_600_000;
    expect(hours("2026-03-29", "Europe/Lisbon")).toBe(23);
    expect(hours("2026-10-25", "Europe/Lisbon")).toBe(25);
    expect(hours("2026-11-26", "America/Sao_Paulo")).toBe(24);
    // In 2018 São Paulo went from 23:59 to 01:00.
    expect(iso(dayStartOf("2018-11-04", "America/Sao_Paulo"))).toBe("2018-11-04T03:00:00.000Z");
  });

  it("finds the same time of another day, which is not 24 hours away when clocks were changed between", () => {
    const at = Date.parse("2026-10-25T14:30:00Z");
    expect(iso(sameTimeOn(at, -1, "Europe/Lisbon"))).toBe("2026-10-24T13:30:00.000Z");
    expect(iso(sameTimeOn(at, -7, "Europe/Lisbon"))).toBe("2026-10-18T13:30:00.000Z");
    const skipped = Date.parse("2026-03-30T00:30:00Z");
    expect(sameTimeOn(skipped, -1, "Europe/Lisbon")).toBeUndefined();
    expect(iso(sameTimeOrNear(skipped, -1, "Europe/Lisbon"))).toBe("2026-03-29T00:30:00.000Z");
    expect(sameTimeOrNear(at, -1, "Europe/Lisbon")).toBe(sameTimeOn(at, -1, "Europe/Lisbon"));
  });

  it("says nothing of what is no time", () => {
    expect(instantsOf("yesterday", "UTC")).toEqual([]);
    expect(dayStartOf("2026-13-40", "UTC")).toBeUndefined();
  });
});

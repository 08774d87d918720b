import { describe, expect, it } from "vitest";
import { OfficeClock } from "./office-clock";

const HOUR_MS = 3_600_000;

describe("the clock on the office wall", () => {
  it("reads the local hour of São Paulo and stamps calls with its date", () => {
    const clock = new OfficeClock("America/Sao_Paulo", 0);
    const instant = Date.UTC(2026, 10, 21, 12, 31, 13);
    expect(clock.hour(instant)).toBeCloseTo(9.52, 2);
    expect(clock.stamp(instant)).toBe("21/11/26 09:31:13");
    expect(clock.startOfDay(instant)).toBe(Date.UTC(2026, 10, 21, 3));
  });

  it("keeps daylight saving time where it is kept", () => {
    const clock = new OfficeClock("America/New_York", 0);
    expect(clock.hour(Date.UTC(2026, 0, 15, 15))).toBe(10);
    expect(clock.hour(Date.UTC(2026, 6, 15, 15))).toBe(11);
  });

  it("begins days of 23 and 25 hours at midnight", () => {
    const clock = new OfficeClock("America/New_York", 0);
    expect(clock.startOfDay(Date.UTC(2026, 10, 1, 17))).toBe(Date.UTC(2026, 10, 1, 4));
    expect(clock.startOfDay(Date.UTC(2026, 2, 8, 16))).toBe(Date.UTC(2026, 2, 8, 5));
  });

  it("may pretend another hour, while calls keep their true date", () => {
    const clock = new OfficeClock("America/Sao_Paulo", 7 * HOUR_MS);
    const threeInTheMorning = Date.UTC(2026, 2, 10, 6, 15);
    expect(clock.hour(threeInTheMorning)).toBe(10.25);
    expect(clock.stamp(threeInTheMorning)).toBe("10/03/26 03:15:00");
    expect(clock.day(threeInTheMorning + 24 * HOUR_MS)).toBe(clock.day(threeInTheMorning) + 1);
  });
});

import { expect, it } from "vitest";
import { localDayRange } from "./local-day-range.ts";

const hoursOf = (date: string, timezone: string) => {
  const range = localDayRange(date, timezone);
  return range && [new Date(range.fromMs).toISOString(), (range.toMs - range.fromMs) / 3_600_000];
};

it.each([
  ["an ordinary day", "2026-11-25", "America/Sao_Paulo", "2026-11-25T03:00:00.000Z", 24],
  ["the day clocks go forward", "2026-03-08", "America/New_York", "2026-03-08T05:00:00.000Z", 23],
  ["the day clocks go back", "2026-11-01", "America/New_York", "2026-11-01T04:00:00.000Z", 25],
  ["a day far east of Greenwich", "2026-11-25", "Pacific/Kiritimati", "2026-11-24T10:00:00.000Z", 24],
  ["a day that begins at one o'clock", "2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z", 23],
])("finds where %s begins and ends", (_what, date, timezone, from, hours) => {
  expect(hoursOf(date, timezone)).toEqual([from, hours]);
});

it("knows no day that is none", () => {
  expect(localDayRange("2026-02-31x", "UTC")).toBeUndefined();
  expect(localDayRange("2011-12-30", "Pacific/Apia")).toBeUndefined();
});

import { describe, expect, it } from "vitest";
import { localDayStart } from "./local-day-start.ts";
import { instantOf, minuteOf } from "./minute.ts";

const startOf = (at: string, timezone: string) =>
  instantOf(localDayStart(minuteOf(Date.parse(at)), timezone));

describe("the contact centre's day", () => {
  it.each([
    ["an ordinary day", "2026-11-25T12:00:00Z", "America/Sao_Paulo", "2026-11-25T03:00:00.000Z"],
    [
      "the evening, when it is tomorrow in London",
      "2026-11-26T02:59:59Z",
      "America/Sao_Paulo",
      "2026-11-25T03:00:00.000Z",
    ],
    ["its first minute", "2026-11-25T03:00:30Z", "America/Sao_Paulo", "2026-11-25T03:00:00.000Z"],
    ["a day without midnight", "2018-11-04T15:00:00Z", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
    ["a day of 25 hours", "2026-10-25T22:59:00Z", "Europe/Lisbon", "2026-10-24T23:00:00.000Z"],
    ["a zone of half hours", "2026-11-25T12:00:00Z", "Asia/Kolkata", "2026-11-24T18:30:00.000Z"],
  ])("begins where it does: %s", (_, at, timezone, start) => {
    expect(startOf(at, timezone)).toBe(start);
  });
});

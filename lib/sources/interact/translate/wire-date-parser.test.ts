import { describe, expect, it } from "vitest";
import { wireDateParser } from "./wire-date-parser.ts";

describe("a date without a zone is read on the contact centre's clocks", () => {
  it.each([
    ["America/Sao_Paulo", "21/11/2026 09:00:00", "2026-11-21T12:00:00.000Z"],
    ["UTC", "21/11/2026 09:00:00", "2026-11-21T09:00:00.000Z"],
    ["Asia/Kolkata", "21/11/26 09:00", "2026-11-21T03:30:00.000Z"],
    ["America/New_York", "08/03/2026 01:59:59", "2026-03-08T06:59:59.000Z"],
    ["America/New_York", "08/03/2026 03:00:00", "2026-03-08T07:00:00.000Z"],
    ["America/New_York", "01/11/2026 03:00:00", "2026-11-01T08:00:00.000Z"],
    ["Europe/Lisbon", "2026-07-01T10:00:00", "2026-07-01T09:00:00.000Z"],
    ["Europe/Lisbon", "2026-07-01 10:00", "2026-07-01T09:00:00.000Z"],
    ["Europe/Lisbon", "2026-07-01", "2026-06-30T23:00:00.000Z"],
    ["America/Sao_Paulo", "1/2/2026 7:05:09", "2026-02-01T10:05:09.000Z"],
    ["America/Sao_Paulo", "2026-07-01T10:00:00.123+02:00", "2026-07-01T08:00:00.000Z"],
  ])("in %s, %s is %s", (timezone, raw, instant) => {
    expect(wireDateParser(timezone)(raw)).toBe(instant);
  });

  it.each([
    "29/02/2026 10:00:00",
    "10/13/2026",
    "21/11/2026 24:00:00",
    "0001-01-01T00:00:00Z",
    "-1",
    "1e9",
    "0.0",
    "12:00",
  ])("%s is no date", (raw) => {
    expect(wireDateParser("UTC")(raw)).toBeUndefined();
  });

  it("a zone that does not exist is refused at once", () => {
    expect(() => wireDateParser("Mars/Olympus")).toThrow(RangeError);
  });
});

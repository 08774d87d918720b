import { localDay } from "../day/local-day.ts";
import type { ReportShift, WorkedShift } from "./report.ts";
import { wallInstant } from "./wall-instant.ts";

const dayMs = 86_400_000;

/** The shift that begins on `date`; undefined when the time zone has no such day. */
export function workedShift(shift: ReportShift, date: string, timezone: string): WorkedShift | undefined {
  const fromMs = wallInstant(date, shift.from, timezone);
  // Where the zone has no day after this one, it ends with the one after that.
  const ends = shift.to > shift.from ? [date] : [dayAfter(date, 1), dayAfter(date, 2)];
  const toMs = ends.map((end) => wallInstant(end, shift.to, timezone)).find((found) => found !== undefined);
  return fromMs === undefined || toMs === undefined ? undefined : { date, fromMs, toMs };
}

/** The shifts that ended within the `days` before `nowMs`, the newest first. */
export function workedShifts(
  shift: ReportShift,
  timezone: string,
  nowMs: number,
  days: number,
): readonly WorkedShift[] {
  const today = localDay(nowMs, timezone).date;
  // One that began two days before the first may end on it.
  const dates = Array.from({ length: days + 3 }, (_, index) => dayAfter(today, -index));
  return dates
    .filter((date) => shift.days.includes(weekdayOf(date)))
    .flatMap((date) => workedShift(shift, date, timezone) ?? [])
    .filter(({ toMs }) => toMs <= nowMs && toMs > nowMs - days * dayMs);
}

/** `date` and so many days. */
export function dayAfter(date: string, days: number): string {
  return new Date(noonOf(date) + days * dayMs).toISOString().slice(0, 10);
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: string): number {
  return new Date(noonOf(date)).getUTCDay() || 7;
}

/** In the calendar alone: of no time zone. */
function noonOf(date: string): number {
  return Date.parse(`${date}T12:00:00Z`);
}

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

/** The shifts that ended within the `days` before `nowMs`, the newest first; at most `most`. */
export function workedShifts(
  shift: ReportShift,
  timezone: string,
  nowMs: number,
  { days, most }: { readonly days: number; readonly most: number },
): readonly WorkedShift[] {
  const today = localDay(nowMs, timezone).date;
  const found: WorkedShift[] = [];
  // One that began the day before the first may end on it.
  for (let back = 0; back <= days + 1 && found.length < most; back += 1) {
    const worked = workedOn(shift, dayAfter(today, -back), timezone);
    if (worked !== undefined && worked.toMs <= nowMs && worked.toMs > nowMs - days * dayMs)
      found.push(worked);
  }
  return found;
}

/** The shift that began on `date` and has ended by `nowMs`; undefined when none did. */
export function endedShift(
  shift: ReportShift,
  date: string,
  timezone: string,
  nowMs: number,
): WorkedShift | undefined {
  const worked = workedOn(shift, date, timezone);
  return worked !== undefined && worked.toMs <= nowMs ? worked : undefined;
}

function workedOn(shift: ReportShift, date: string, timezone: string): WorkedShift | undefined {
  return shift.days.includes(weekdayOf(date)) ? workedShift(shift, date, timezone) : undefined;
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

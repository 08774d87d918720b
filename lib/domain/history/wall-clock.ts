import { localDayRange } from "../day/local-day-range.ts";

/** What a calendar and a clock show somewhere, to the minute and without a zone: `2026-11-26T14:30`. */
export type WallTime = string;

const minuteMs = 60_000;
const dayMs = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** What the wall shows at an instant (epoch milliseconds) in an IANA zone. */
export function wallTimeOf(epochMs: number, timezone: string): WallTime {
  return formatterOf(timezone).format(epochMs).replace(" ", "T");
}

/**
 * The instants at which the wall shows a time, the earlier first: none where clocks were set forward over it, two where
 * they were set back.
 */
export function instantsOf(wall: WallTime, timezone: string): readonly number[] {
  const asUtc = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(asUtc)) return [];
  // Clocks are changed at most once in two days, so that what holds a day before or after holds at the time itself.
  const offsets = [asUtc - dayMs, asUtc + dayMs].map((near) => offsetAt(near, timezone));
  const found = offsets.map((offset) => asUtc - offset).filter((at) => wallTimeOf(at, timezone) === wall);
  return [...new Set(found)].toSorted((a, b) => a - b);
}

/** The instant at which a day (`2026-11-26`) begins: not always at midnight, which may be left out. */
export function dayStartOf(date: string, timezone: string): number | undefined {
  return localDayRange(date, timezone)?.fromMs;
}

/** The day that is so many days after another one, both as `2026-11-26`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The same time on the wall so many days later; undefined where the wall does not show it on that day. */
export function sameTimeOn(epochMs: number, days: number, timezone: string): number | undefined {
  const wall = wallTimeOf(epochMs, timezone);
  const there = instantsOf(`${addDays(wall.slice(0, 10), days)}${wall.slice(10)}`, timezone);
  // The second of two equal hours is compared with the second, where there are two as well.
  const isSecond = (instantsOf(wall, timezone)[0] ?? epochMs) < Math.floor(epochMs / minuteMs) * minuteMs;
  return isSecond ? there.at(-1) : there[0];
}

/** The same; a time that the other day does not have lies as far away as on any other day. */
export function sameTimeOrNear(epochMs: number, days: number, timezone: string): number {
  return sameTimeOn(epochMs, days, timezone) ?? epochMs + days * dayMs;
}

function offsetAt(epochMs: number, timezone: string): number {
  return Date.parse(`${wallTimeOf(epochMs, timezone)}:00Z`) - Math.floor(epochMs / minuteMs) * minuteMs;
}

function formatterOf(timezone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timezone);
  if (formatter === undefined) {
    // Swedish writes dates and times as ISO 8601 does.
    formatter = new Intl.DateTimeFormat("sv-SE", {
      timeZone: timezone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formatters.set(timezone, formatter);
  }
  return formatter;
}

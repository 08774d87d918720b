import { localDayRange } from "../day/local-day-range.ts";

const quarterMs = 900_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The instant (epoch ms) at which the wall of `timezone` first shows `time` (`06:00`, a quarter of an hour) on `date`. A time
 * that a change of the clock skips is the first one after it; of a time that comes twice it is the first, so that one shift
 * ends where the next begins. undefined when the zone has no such day.
 */
export function wallInstant(date: string, time: string, timezone: string): number | undefined {
  const day = localDayRange(date, timezone);
  if (day === undefined) return undefined;
  const wall = wallOf(timezone);
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const likelyMs = day.fromMs + (hours * 60 + minutes) * 60_000;
  // So it is but after a change of the clock.
  if (likelyMs < day.toMs && wall.format(likelyMs) === time) return likelyMs;
  for (let atMs = day.fromMs; atMs < day.toMs; atMs += quarterMs) if (wall.format(atMs) >= time) return atMs;
  return day.toMs;
}

function wallOf(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: timezone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(timezone, format);
  }
  return format;
}

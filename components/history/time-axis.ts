import { addDays, dayStartOf, wallTimeOf } from "@/lib/domain/index.ts";
import { formatClockTime } from "@/lib/format/index.ts";
import { timeTicks } from "../charts/time-ticks.ts";

/** The longest stretch whose axis tells times; a longer one tells days. */
const longestDayMs = 26 * 3_600_000;

/** The marks of a stretch of time: round times within a day, the beginnings of days over several; at most `most`. */
export function timeAxis(
  { fromMs, toMs, timezone }: { readonly fromMs: number; readonly toMs: number; readonly timezone: string },
  locale: string,
  most: number,
): { readonly ticks: readonly number[]; readonly write: (at: number) => string } {
  const date = wallTimeOf(fromMs, timezone).slice(0, 10);
  if (toMs - fromMs <= longestDayMs) {
    return {
      ticks: timeTicks(fromMs, toMs, dayStartOf(date, timezone) ?? fromMs, most),
      write: (at) => formatClockTime(at, timezone).slice(0, 5),
    };
  }
  const days: number[] = [];
  for (let day = 0; ; day += 1) {
    const start = dayStartOf(addDays(date, day), timezone);
    if (start === undefined || start > toMs) break;
    if (start >= fromMs) days.push(start);
  }
  const each = Math.max(1, Math.ceil(days.length / Math.max(1, most)));
  const format = new Intl.DateTimeFormat(locale, { timeZone: timezone, day: "2-digit", month: "2-digit" });
  return { ticks: days.filter((_, index) => index % each === 0), write: (at) => format.format(at) };
}

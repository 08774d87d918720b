import { formatClockTime } from "./format-clock-time.ts";

const dayFormatters = new Map<string, Intl.DateTimeFormat>();
const dayMs = 86_400_000;

/** An instant as its clock time; with the day before it when it is more than twelve hours from `nowMs`. */
export function formatMoment(epochMs: number, nowMs: number, locale: string, timeZone?: string): string {
  const time = formatClockTime(epochMs, timeZone);
  if (Math.abs(nowMs - epochMs) < dayMs / 2) return time;
  return `${dayFormatter(locale, timeZone).format(epochMs)} ${time}`;
}

function dayFormatter(locale: string, timeZone: string | undefined): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone ?? ""}`;
  let formatter = dayFormatters.get(key);
  if (formatter === undefined) {
    const zone = timeZone === undefined ? {} : { timeZone };
    formatter = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", ...zone });
    dayFormatters.set(key, formatter);
  }
  return formatter;
}

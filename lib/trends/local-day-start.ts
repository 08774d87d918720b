/** A day is at most this long, when clocks are set back. */
const longestDayMinutes = 26 * 60;

/**
 * The first minute of the day that `minute` belongs to in a time zone. It is searched for, not computed: there are
 * days of 23 and 25 hours, and days that begin at one o'clock.
 */
export function localDayStart(minute: number, timezone: string): number {
  const today = dateOf(minute, timezone);
  let before = minute - longestDayMinutes;
  let within = minute;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dateOf(middle, timezone) === today) within = middle;
    else before = middle;
  }
  return within;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function dateOf(minute: number, timezone: string): string {
  let formatter = formatters.get(timezone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en-CA", { timeZone: timezone, dateStyle: "short" });
    formatters.set(timezone, formatter);
  }
  return formatter.format(minute * 60_000);
}

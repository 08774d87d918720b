/** A day on the wall of one time zone. */
export interface LocalDay {
  /** `2026-11-25`. */
  readonly date: string;
  /** Its first instant, epoch milliseconds; not 00:00 where a change of the clock skips that. */
  readonly startMs: number;
}

const longestDayMs = 26 * 3_600_000;

/** The local day of an instant. Days of 23 and 25 hours begin where the date changes. */
export function localDay(nowMs: number, timezone: string): LocalDay {
  const dateOf = dateReader(timezone);
  const date = dateOf(nowMs);
  let before = nowMs - longestDayMs;
  let startMs = nowMs;
  // Dates only grow with time, so that the change can be halved in upon.
  while (startMs - before > 1) {
    const middle = Math.floor((before + startMs) / 2);
    if (dateOf(middle) < date) before = middle;
    else startMs = middle;
  }
  return { date, startMs };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateReader(timezone: string): (instantMs: number) => string {
  const format =
    formats.get(timezone) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone: timezone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
  formats.set(timezone, format);
  return (instantMs) => format.format(instantMs);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** An instant (epoch milliseconds) as `hh:mm:ss`, 24 hours, in the viewer's time zone unless one is given. */
export function formatClockTime(epochMs: number, timeZone?: string): string {
  const key = timeZone ?? "";
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en-GB", {
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
      ...(timeZone === undefined ? {} : { timeZone }),
    });
    formatters.set(key, formatter);
  }
  return formatter.format(epochMs);
}

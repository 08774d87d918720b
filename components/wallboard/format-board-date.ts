const formatters = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant in a zone, as people say it: `Thu, 26 November`. */
export function formatBoardDate(epochMs: number, timeZone: string, locale: string): string {
  const key = `${locale} ${timeZone}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(locale, {
      weekday: "short",
      day: "numeric",
      month: "long",
      timeZone,
    });
    formatters.set(key, formatter);
  }
  return formatter.format(epochMs);
}

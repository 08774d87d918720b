const formatters = new Map<string, Intl.NumberFormat>();

/** A number as people of `locale` write it, with at most two decimals and no rounding of whole numbers. */
export function formatCount(value: number, locale: string): string {
  let formatter = formatters.get(locale);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    formatters.set(locale, formatter);
  }
  return formatter.format(value);
}

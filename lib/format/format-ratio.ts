const formatters = new Map<string, Intl.NumberFormat>();

/** A share of one as a percentage, by default with one decimal: `45.6%`. */
export function formatRatio(ratio: number, locale: string, decimals: 0 | 1 = 1): string {
  const key = `${locale} ${decimals}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    formatter = new Intl.NumberFormat(locale, { style: "percent", ...digits });
    formatters.set(key, formatter);
  }
  return formatter.format(ratio);
}

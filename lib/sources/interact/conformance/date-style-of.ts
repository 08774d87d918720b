/** How a date is written, in words; undefined for one that is unset (`0`, blank). */
export function dateStyleOf(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value).trim();
  if (text === "" || /^0+$/.test(text)) return undefined;
  return styles.find(([pattern]) => pattern.test(text))?.[1] ?? "unknown";
}

const styles: readonly (readonly [RegExp, string])[] = [
  [/^\d{9,11}(\.\d+)?$/, "epoch seconds"],
  [/^\d{12,15}(\.\d+)?$/, "epoch milliseconds"],
  [/^\d{4}-\d{2}-\d{2}[T ][\d:.,]+\s*(Z|[+-]\d{2}:?\d{2})$/i, "ISO 8601 with a zone"],
  [/^\d{4}-\d{2}-\d{2}([T ][\d:.,]+)?$/, "ISO 8601 without a zone"],
  [/^\d{1,2}\/\d{1,2}\/\d{4}([ ,T-]+[\d:]+)?$/, "dd/mm/yyyy hh:mm:ss"],
  [/^\d{1,2}\/\d{1,2}\/\d{2}([ ,T-]+[\d:]+)?$/, "dd/mm/yy hh:mm:ss"],
];

/**
 * The values of one statement, when SQLite takes them as they are: its driver would end the process at a boolean, and
 * make a null of NaN or of what is undefined.
 * @throws TypeError naming the type, never the value.
 */
export function bindable(values: readonly unknown[]): unknown[] {
  for (const value of values) {
    if (!isBindable(value))
      throw new TypeError(`A ${typeof value} cannot be stored: text, finite numbers, bytes and null can.`);
  }
  return [...values];
}

function isBindable(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return (
    value === null || typeof value === "string" || typeof value === "bigint" || value instanceof Uint8Array
  );
}

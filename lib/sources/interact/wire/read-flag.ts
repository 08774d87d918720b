const flags: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["yes", true],
  ["false", false],
  ["0", false],
  ["no", false],
]);

/** A flag as JSON has it or as text; undefined when it is neither. */
export function readFlag(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  return flags.get(String(value).trim().toLowerCase());
}

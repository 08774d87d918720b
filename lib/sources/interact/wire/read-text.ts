/** A text, or a number or flag sent in place of one, trimmed and never reinterpreted; undefined when there is none. */
export function readText(value: unknown): string | undefined {
  if (typeof value === "string") return trimmed(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return undefined;
}

function trimmed(value: string): string | undefined {
  if (value === "") return undefined;
  if (value.charCodeAt(0) > 32 && value.charCodeAt(value.length - 1) > 32) return value;
  const text = value.trim();
  return text === "" ? undefined : text;
}

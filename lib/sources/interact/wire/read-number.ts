/** A finite number, or a plain decimal written as text; undefined otherwise: `0x1F`, `1e5` and `NaN` are no numbers here. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string") return undefined;
  return shortWhole(value) ?? decimal(value);
}

/** Most numbers by far: up to nine digits and nothing else. */
function shortWhole(text: string): number | undefined {
  const { length } = text;
  if (length === 0 || length > 9) return undefined;
  let number = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}

function decimal(text: string): number | undefined {
  const plain = text.trim();
  return /^[+-]?\d{1,15}(?:[.,]\d{1,15})?$/.test(plain) ? Number(plain.replace(",", ".")) : undefined;
}

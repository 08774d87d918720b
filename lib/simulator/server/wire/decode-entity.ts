const named = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
]);

/** The character an XML entity stands for; undefined when there is none. */
export function decodeEntity(entity: string): string | undefined {
  const digits = /^&#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));$/.exec(entity);
  if (digits === null) return named.get(entity);
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return String.fromCodePoint(code);
}

/** UTF-16 units beyond ASCII. */
const beyondAscii = /[\u0080-\uffff]/g;

/** A line of JSON in ASCII alone, which is read a quarter faster: names keep their letters, as escapes. */
export function encodeLine(json: string): Buffer {
  return Buffer.from(`${json.replace(beyondAscii, escapeOf)}\n`, "latin1");
}

function escapeOf(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

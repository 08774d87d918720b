import { shortestWindow } from "./shortest-window.ts";

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const reference = /&(?:#(\d{1,10})|#[xX]([0-9a-fA-F]{1,8})|(amp|lt|gt|quot|apos));/g;

/**
 * The text of an XML leaf: trimmed, line ends unified, the five named references and numeric ones resolved.
 * A reference to no character becomes U+FFFD, anything else after `&` stays as it came. It never expands.
 */
export function xmlText(raw: string): string {
  const trimmed = raw.trim();
  const text = trimmed.includes("\r") ? trimmed.replace(/\r\n?/g, "\n") : trimmed;
  if (text.includes("&")) return text.replace(reference, resolve);
  return text.length < shortestWindow ? text : detach(text);
}

function detach(text: string): string {
  return ` ${text}`.slice(1);
}

function resolve(match: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return named[name] ?? match;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return isCharacter(code) ? String.fromCodePoint(code) : "\ufffd";
}

function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

import { EncodeError } from "./encode-error.ts";
import type { PlainNode, PlainValue } from "./plain-node.ts";
import type { WireFormat } from "./wire-format.ts";

const elementName = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
// XML 1.0 has no way to say these, not even as references; lone surrogates are no characters at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const unrepresentable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\r": "&#13;",
};

/**
 * The body of a request, always well formed: JSON as it stands, XML inside `<request>` with lists as
 * `<member>`s and every text escaped. Throws `EncodeError` rather than send a name that is not the one meant.
 */
export function encodeRequest(tree: PlainNode, format: WireFormat): string {
  if (format === "json") return JSON.stringify(tree);
  return `<?xml version="1.0" encoding="UTF-8"?><request>${content(tree)}</request>`;
}

function content(value: PlainValue): string {
  if (value === null) return "";
  if (isList(value)) return value.map((member) => element("member", member)).join("");
  if (typeof value !== "object") return escapeText(String(value));
  return Object.entries(value)
    .map(([name, child]) => element(name, child))
    .join("");
}

function element(name: string, value: PlainValue): string {
  if (!elementName.test(name)) throw new EncodeError("bad_name");
  return `<${name}>${content(value)}</${name}>`;
}

function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

function escapeText(text: string): string {
  if (unrepresentable.test(text)) throw new EncodeError("unrepresentable");
  return text.replace(/[&<>"'\r]/g, (character) => references[character] ?? "");
}

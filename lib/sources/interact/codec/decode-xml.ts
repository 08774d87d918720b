import { XMLParser, XMLValidator } from "fast-xml-parser";
import { cleanXml } from "./clean-xml.ts";
import type { Decoded } from "./codec-error.ts";
import { isSlicingWorthwhile } from "./is-slicing-worthwhile.ts";
import { maxDepth } from "./max-depth.ts";
import type { PlainNode, PlainValue } from "./plain-node.ts";
import { setOwn } from "./set-own.ts";
import { XmlScanner } from "./xml-scanner.ts";
import { xmlText } from "./xml-text.ts";

// Entities are resolved afterwards, by xmlText alone, so that there is nothing here to expand.
const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  maxNestedTags: maxDepth,
  strictReservedNames: true,
  onDangerousProperty: (name) => name,
  isArray: (name) => name === "member",
});

/**
 * XML to a plain tree. Ordinary texts are validated and parsed strictly under a synthetic root; big ones, and those
 * the strict parser refuses, go through the mending scanner, which gives the same tree for well-formed text.
 */
export function decodeXml(text: string): Decoded {
  const cleaned = cleanXml(text);
  if (!cleaned.ok) return cleaned;
  const strict = isSlicingWorthwhile(text, "xml") ? undefined : parseStrictly(cleaned.text);
  return strict ?? scan(cleaned.text);
}

function parseStrictly(text: string): Decoded | undefined {
  const rooted = `<root>${text}</root>`;
  if (XMLValidator.validate(rooted) !== true) return undefined;
  const parsed = tryParse(rooted);
  if (!isRecord(parsed) || !isRecord(parsed.root)) return undefined;
  const tree = plain(parsed.root);
  return isNode(tree) ? { ok: true, tree, mended: false } : undefined;
}

function tryParse(text: string): unknown {
  try {
    return parser.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined when elements are mixed with words: an element was not closed, which is for the scanner to mend. */
function plain(value: unknown): PlainValue | undefined {
  if (!isRecord(value)) return xmlText(String(value));
  const node: Record<string, PlainValue> = {};
  const keys = Object.keys(value).filter((key) => key !== "#text");
  if (keys.length < Object.keys(value).length && /[\p{L}\p{N}]/u.test(String(value["#text"])))
    return undefined;
  for (const key of keys) {
    const child = key === "member" ? plainList(value[key]) : plain(lastOf(value[key]));
    if (child === undefined) return undefined;
    if (key === "member" && keys.length === 1) return child;
    setOwn(node, key === "#__proto__" ? "__proto__" : key, child);
  }
  return node;
}

function plainList(value: unknown): readonly PlainValue[] | undefined {
  const members: PlainValue[] = [];
  for (const member of Array.isArray(value) ? value : [value]) {
    const child = plain(member);
    if (child === undefined) return undefined;
    members.push(child);
  }
  return members;
}

function scan(text: string): Decoded {
  const scanner = new XmlScanner(text, false);
  scanner.next();
  if (scanner.error !== undefined) return { ok: false, error: scanner.error };
  const { tree } = scanner;
  if (isNode(tree)) return { ok: true, tree, mended: scanner.mended };
  return { ok: false, error: { code: "not_an_object", detail: "a bare list" } };
}

function lastOf(value: unknown): unknown {
  return Array.isArray(value) ? value[value.length - 1] : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isNode(value: PlainValue | undefined): value is PlainNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

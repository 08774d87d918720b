import { cleanXml } from "./clean-xml.ts";
import { decodeJson } from "./decode-json.ts";
import { JsonSplitter } from "./json-splitter.ts";
import type { PlainNode, PlainValue } from "./plain-node.ts";
import { screenText } from "./screen-text.ts";
import { setOwn } from "./set-own.ts";
import { sniffFormat } from "./sniff-format.ts";
import type { SliceOutcome, StatisticsSlice } from "./statistics-slice.ts";
import { unwrapEnvelope } from "./unwrap-envelope.ts";
import type { WireFormat } from "./wire-format.ts";
import { XmlScanner } from "./xml-scanner.ts";

/**
 * Decodes a big body (statistics, or a long list) one member of its top-level lists at a time, so that its caller
 * can give way to other work between them. The slices put back in `rest` are what `decodeBody` makes of the same
 * text, out of its envelope. On an error forget the slices already given.
 */
export function* sliceStatistics(
  text: string,
  format: WireFormat,
  maxCharacters?: number,
): Generator<StatisticsSlice, SliceOutcome, void> {
  const screened = screenText(text, maxCharacters);
  if (!screened.ok) return screened;
  return sniffFormat(screened.text, { format }) === "json"
    ? yield* sliceJson(screened.text)
    : yield* sliceXml(screened.text);
}

/**
 * Up to this size one JSON.parse holds the loop for about ten milliseconds, which is less than finding and parsing the
 * members one by one would cost in all.
 */
const wholeCharacters = 2 * 1024 * 1024;

function* sliceJson(text: string): Generator<StatisticsSlice, SliceOutcome, void> {
  if (text.length <= wholeCharacters) {
    const whole = decodeJson(text);
    if (whole.ok && !whole.mended) return yield* sliceTree(unwrapEnvelope(whole.tree));
  }
  const splitter = new JsonSplitter(text);
  for (let slice = splitter.next(); slice !== undefined; slice = splitter.next()) yield slice;
  if (splitter.error !== undefined) return { ok: false, error: splitter.error };
  return { ok: true, rest: splitter.rest, mended: splitter.mended };
}

/** The members of a tree's lists, and the tree without them; a list without members stays, being told of. */
function* sliceTree(tree: PlainNode): Generator<StatisticsSlice, SliceOutcome, void> {
  const rest: Record<string, PlainValue> = {};
  for (const [key, value] of Object.entries(tree)) {
    if (!Array.isArray(value) || value.length === 0) setOwn(rest, key, value);
    else for (const member of value) yield { list: key, member };
  }
  return { ok: true, rest, mended: false };
}

function* sliceXml(text: string): Generator<StatisticsSlice, SliceOutcome, void> {
  const cleaned = cleanXml(text);
  if (!cleaned.ok) return cleaned;
  const scanner = new XmlScanner(cleaned.text, true);
  for (let slice = scanner.next(); slice !== undefined; slice = scanner.next()) yield slice;
  if (scanner.error !== undefined) return { ok: false, error: scanner.error };
  const { tree } = scanner;
  if (isNode(tree)) return { ok: true, rest: unwrapEnvelope(tree), mended: scanner.mended };
  return { ok: false, error: { code: "not_an_object", detail: "a bare list" } };
}

function isNode(value: PlainValue): value is PlainNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

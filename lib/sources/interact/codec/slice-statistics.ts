import { cleanXml } from "./clean-xml.ts";
import { JsonSplitter } from "./json-splitter.ts";
import type { PlainNode, PlainValue } from "./plain-node.ts";
import { screenText } from "./screen-text.ts";
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

function* sliceJson(text: string): Generator<StatisticsSlice, SliceOutcome, void> {
  const splitter = new JsonSplitter(text);
  for (let slice = splitter.next(); slice !== undefined; slice = splitter.next()) yield slice;
  if (splitter.error !== undefined) return { ok: false, error: splitter.error };
  return { ok: true, rest: splitter.rest, mended: splitter.mended };
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

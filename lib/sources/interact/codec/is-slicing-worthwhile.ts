import type { WireFormat } from "./wire-format.ts";

/** Beyond these sizes decoding in one go would hold the event loop for more than about 3 ms. */
const thresholdCharacters: Readonly<Record<WireFormat, number>> = { json: 48 * 1024, xml: 8 * 1024 };

/** Whether a body is big enough to be decoded with `sliceStatistics` rather than `decodeBody`. */
export function isSlicingWorthwhile(text: string, format: WireFormat): boolean {
  return text.length > thresholdCharacters[format];
}

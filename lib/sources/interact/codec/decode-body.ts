import type { Decoded } from "./codec-error.ts";
import { decodeJson } from "./decode-json.ts";
import { decodeXml } from "./decode-xml.ts";
import { screenText } from "./screen-text.ts";
import { sniffFormat } from "./sniff-format.ts";
import type { WireFormat } from "./wire-format.ts";

/** Hints about a body, and its cap. */
export interface DecodeOptions {
  /** What was asked for. */
  readonly format?: WireFormat;
  /** The header of the answer. Either hint counts only when the body itself does not tell. */
  readonly contentType?: string;
  /** Characters; 32 Mi unless told. */
  readonly maxCharacters?: number;
}

/**
 * The body of an answer or event as a plain tree, whatever its format. Strict first; then trailing and
 * missing commas, bad escapes, crossed end tags and missing roots are mended. The body decides its own
 * format, since the CTI's defaults contradict each other. Never throws.
 */
export function decodeBody(text: string, options: DecodeOptions = {}): Decoded {
  const screened = screenText(text, options.maxCharacters);
  if (!screened.ok) return screened;
  const format = sniffFormat(screened.text, options);
  return format === "json" ? decodeJson(screened.text) : decodeXml(screened.text);
}

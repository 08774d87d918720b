import type { Format } from "../wire/format";
import { HttpRefusal } from "./http-refusal";

/** Format a content type names, if it names one. */
function formatOfType(contentType: string | undefined): Format | undefined {
  if (contentType === undefined) return undefined;
  if (/\bjson\b/i.test(contentType)) return "json";
  return /\bxml\b/i.test(contentType) ? "xml" : undefined;
}

/** Formats of a request and of its answer. */
interface Formats {
  readonly body: Format;
  readonly answer: Format;
}

/**
 * The body is in the format its Content-Type names, else in the one it looks like. The answer is in the
 * format of the `format` parameter, else of Content-Type, else of the body, else XML.
 */
export function negotiateFormat(
  parameter: string | null,
  contentType: string | undefined,
  body: string,
): Formats {
  if (parameter !== null && parameter !== "json" && parameter !== "xml")
    throw new HttpRefusal(400, "format must be json or xml");
  const declared = formatOfType(contentType);
  const start = body.trimStart()[0];
  const sniffed: Format | undefined = start === undefined ? undefined : start === "<" ? "xml" : "json";
  const answer = parameter ?? declared ?? sniffed ?? "xml";
  return { body: declared ?? sniffed ?? answer, answer };
}

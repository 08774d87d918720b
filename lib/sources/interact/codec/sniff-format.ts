import type { WireFormat } from "./wire-format.ts";

/** The format a body is in: by its first character, else by what was asked for, else by its header, else XML. */
export function sniffFormat(
  text: string,
  hints: { readonly format?: WireFormat; readonly contentType?: string } = {},
): WireFormat {
  const first = /\S/.exec(text)?.[0];
  if (first === "<") return "xml";
  if (first === "{" || first === "[") return "json";
  if (hints.format !== undefined) return hints.format;
  return /json/i.test(hints.contentType ?? "") ? "json" : "xml";
}

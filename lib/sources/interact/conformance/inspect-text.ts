import type { WireFormat } from "../codec/index.ts";
import type { DeviationBook } from "./deviation-book.ts";

interface InspectedText {
  readonly text: string;
  readonly asked: WireFormat;
  readonly isMended: boolean;
  readonly where: string;
}

/** Notes what only the text itself shows, before any decoding smooths it out. */
export function inspectText({ text, asked, isMended, where }: InspectedText, book: DeviationBook): void {
  const isXml = text.trimStart().startsWith("<");
  const isJson = /^\s*[{[]/.test(text);
  if ((asked === "json" && isXml) || (asked === "xml" && isJson)) book.note("otherFormat", where);
  if (isMended) book.note(isXml || asked === "xml" ? "mendedXml" : "mendedJson", where);
  if (asked !== "xml" && !isXml) return;
  if (/^\s*<\?xml[^>]*[^?]>/.test(text)) book.note("openDeclaration", where);
  if (/>[ \t]+[^<>\s][^<>]*[ \t]<\//.test(text)) book.note("paddedText", where);
  const repeated = /<(\w+)>[^<]*<\/\1>\s*<\1>/g;
  for (const [, tag] of text.matchAll(repeated)) {
    if (tag === "member") continue;
    book.note("repeatedTag", where, tag);
    return;
  }
}

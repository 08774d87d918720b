import type { Quirks } from "../control/quirks";
import { createWriter } from "../wire/create-writer";
import type { Format } from "../wire/format";
import type { Tree } from "../wire/tree";
import { writeTree } from "../wire/write-tree";
import { xmlDeclaration } from "../wire/xml-declaration";
import { spoilText } from "./spoil-text";

/** The text of an answer: its fields inside `response`. */
export function encodeResponse(
  fields: { readonly [field: string]: Tree | undefined },
  format: Format,
  quirks: Quirks,
): string {
  const writer = createWriter(format, quirks.style());
  const hasWrapper = !quirks.has("72");
  writer.xmlOnly(xmlDeclaration(quirks));
  writer.openObject();
  if (hasWrapper) writer.openObject("response");
  writeTree(writer, fields);
  if (hasWrapper) writer.close();
  writer.close();
  return spoilText(writer.take(), format, quirks);
}

import type { Quirks } from "../control/quirks";
import { createWriter } from "../wire/create-writer";
import type { Format } from "../wire/format";
import type { WireWriter } from "../wire/wire-writer";
import { xmlDeclaration } from "../wire/xml-declaration";

/**
 * A document for the data of event `name`, its outermost object open. In XML the manual shows alarms
 * as a whole document, on_change inside `<data>`, and every other event as bare siblings.
 */
export function startEvent(name: string, format: Format, quirks: Quirks): WireWriter {
  const writer = createWriter(format, quirks.style());
  const isDocument = quirks.has("16") || (name === "on_alarm" && !quirks.has("16b"));
  const hasRoot = isDocument || (name === "on_change" && !quirks.has("16b"));
  if (isDocument) writer.xmlOnly(xmlDeclaration(quirks));
  writer.openObject(format === "xml" && hasRoot ? "data" : undefined);
  return writer;
}

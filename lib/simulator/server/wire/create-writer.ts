import type { Format } from "./format";
import { JsonWriter } from "./json-writer";
import type { WireWriter } from "./wire-writer";
import type { WriterStyle } from "./writer-style";
import { XmlWriter } from "./xml-writer";

/** An empty document in `format`. */
export function createWriter(format: Format, style: WriterStyle): WireWriter {
  return format === "json" ? new JsonWriter(style) : new XmlWriter(style);
}

import type { Quirks } from "../control/quirks";
import type { Format } from "../wire/format";
import type { Tree } from "../wire/tree";
import { writeTree } from "../wire/write-tree";
import { startEvent } from "./start-event";

/** The data of one event. */
export function encodeEvent(
  name: string,
  fields: { readonly [field: string]: Tree | undefined },
  format: Format,
  quirks: Quirks,
): Buffer {
  const writer = startEvent(name, format, quirks);
  writeTree(writer, fields);
  writer.close();
  const text = writer.take();
  const isBroken = name === "on_queue_change" && format === "json" && quirks.has("89");
  return Buffer.from(isBroken ? text.replace(/\]\}$/, "}") : text);
}

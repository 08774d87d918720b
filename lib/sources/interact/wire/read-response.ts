import { z } from "zod";
import { type PlainNode, type PlainValue, unwrapEnvelope } from "../codec/index.ts";
import { canonicalKey } from "./canonical-key.ts";
import { canonicalNode } from "./canonical-node.ts";
import { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { isPlainNode } from "./is-plain-node.ts";
import { readNames } from "./read-names.ts";
import { shapeFields } from "./shape-fields.ts";
import type { WireResponse } from "./wire-response.ts";

const { text, word, raw } = shapeFields;

const responseShape = z.object({
  command: word,
  resource: text,
  status: word,
  error_type: word,
  error_message: text,
  error_items: raw,
  id: raw,
  channel_id: text,
  client_data: text,
});

/** The answer to any command [manual: response pattern], wrapped or not. Never throws; a tree that says nothing has status `absent`. */
export function readResponse(tree: PlainNode): WireResponse {
  const body = canonicalNode(unwrapEnvelope(tree), new DiagnosticsCollector());
  const parsed = responseShape.safeParse(body);
  const fields: Partial<z.output<typeof responseShape>> = parsed.success ? parsed.data : {};
  const idEcho = typeof fields.id === "string" || typeof fields.id === "number" ? fields.id : undefined;
  const id = idEcho === undefined ? undefined : String(idEcho).trim();
  return {
    status: statusOf(fields.status, fields.error_type),
    command: fields.command,
    resource: fields.resource,
    errorType: fields.error_type,
    errorMessage: fields.error_message,
    errorItems: fields.error_items === undefined ? undefined : readErrorItems(fields.error_items),
    id,
    idEcho,
    channelId: fields.channel_id ?? (fields.command === "close_channel" ? id : undefined),
    clientData: fields.client_data,
    body,
  };
}

function statusOf(status: string | undefined, errorType: string | undefined): WireResponse["status"] {
  if (status === "ok" || status === "error") return status;
  if (status === undefined) return errorType === undefined ? "absent" : "error";
  return "error";
}

/** Refused names by group; as one group `items` when the answer does not tell groups apart. */
function readErrorItems(value: PlainValue): ReadonlyMap<string, readonly string[]> {
  if (!isPlainNode(value)) return new Map([["items", readNames(value)]]);
  return new Map(Object.entries(value).map(([group, names]) => [canonicalKey(group), readNames(names)]));
}

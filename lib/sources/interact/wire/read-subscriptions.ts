import { z } from "zod";
import { type PlainNode, type PlainValue, unwrapEnvelope } from "../codec/index.ts";
import { canonicalNode } from "./canonical-node.ts";
import type { Reading } from "./diagnostics.ts";
import { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { ownField } from "./own-field.ts";
import { readNames } from "./read-names.ts";
import { readRecords } from "./read-records.ts";
import { shapeFields } from "./shape-fields.ts";
import type { WireSubscription } from "./wire-answers.ts";

const { text, number, raw } = shapeFields;

const subscriptionShape = z
  .object({
    id: z.union([z.string().trim().min(1), z.number()]),
    channel_id: text,
    resource: text,
    expires: number,
    agents: raw,
    services: raw,
    events: raw,
  })
  .transform(
    (fields): WireSubscription => ({
      id: String(fields.id),
      idEcho: fields.id,
      channelId: fields.channel_id,
      resource: fields.resource,
      expiresSeconds: fields.expires,
      agents: readSome(fields.agents),
      services: readSome(fields.services),
      events: readSome(fields.events),
    }),
  );

/** The answer of get_subscriptions [manual]. A subscription without an id is dropped and counted. */
export function readSubscriptions(tree: PlainNode): Reading<readonly WireSubscription[]> {
  const diagnostics = new DiagnosticsCollector();
  const node = canonicalNode(unwrapEnvelope(tree), diagnostics);
  return diagnostics.reading(readRecords(subscriptionShape, ownField(node, "subscriptions"), diagnostics));
}

function readSome(value: PlainValue | undefined): readonly string[] | undefined {
  const names = readNames(value);
  return names.length === 0 || (names.length === 1 && (names[0] === "all" || names[0] === "*"))
    ? undefined
    : names;
}

import { type PlainNode, unwrapEnvelope } from "../codec/index.ts";
import { canonicalEventName } from "./canonical-event-name.ts";
import { canonicalNode } from "./canonical-node.ts";
import type { Reading } from "./diagnostics.ts";
import { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { readAgentEvent } from "./read-agent-event.ts";
import { readControlEvent } from "./read-control-event.ts";
import { readListChange } from "./read-list-change.ts";
import { readStatisticsEvent } from "./read-statistics-event.ts";
import type { WireEvent } from "./wire-event.ts";

/** One event by its name and decoded data. Never throws: what cannot be read is `unknown` or `malformed`, and counted. */
export function readEvent(eventName: string, tree: PlainNode): Reading<WireEvent> {
  const diagnostics = new DiagnosticsCollector();
  const content = unwrapEnvelope(tree);
  const name = canonicalEventName(eventName);
  if (name === "message" && Object.keys(content).length === 0) {
    return diagnostics.reading({ kind: "heartbeat" });
  }
  const node = canonicalNode(content, diagnostics);
  const event =
    readStatisticsEvent(name, node, diagnostics) ??
    readControlEvent(name, node) ??
    (name === "on_change" ? readListChange(node, diagnostics) : undefined) ??
    readAgentEvent(name, node, diagnostics);
  if (event !== undefined) return diagnostics.reading(event);
  diagnostics.unknownEvent(name);
  return diagnostics.reading({ kind: "unknown", name });
}

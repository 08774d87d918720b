import { type PlainNode, unwrapEnvelope } from "../codec/index.ts";
import { canonicalNode } from "./canonical-node.ts";
import type { Reading } from "./diagnostics.ts";
import { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { isPlainNode } from "./is-plain-node.ts";
import { ownField } from "./own-field.ts";
import { readAgentStatus } from "./read-agent-status.ts";
import { readList } from "./read-list.ts";
import type { WireAgentStatus } from "./wire-agent.ts";

/** The answer of agent/get_status [manual]: every agent with devices and calls. */
export function readAgentStatuses(tree: PlainNode): Reading<readonly WireAgentStatus[]> {
  const diagnostics = new DiagnosticsCollector();
  const node = canonicalNode(unwrapEnvelope(tree), diagnostics);
  const statuses: WireAgentStatus[] = [];
  for (const member of readList(ownField(node, "agents"))) {
    const status = isPlainNode(member)
      ? readAgentStatus(canonicalNode(member, diagnostics), diagnostics)
      : diagnostics.drop();
    if (status !== undefined) statuses.push(status);
  }
  return diagnostics.reading(statuses);
}

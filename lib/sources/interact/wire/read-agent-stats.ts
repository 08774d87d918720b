import type { PlainValue } from "../codec/index.ts";
import { canonicalNode } from "./canonical-node.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { isPlainNode } from "./is-plain-node.ts";
import { readCalls } from "./read-calls.ts";
import { readList } from "./read-list.ts";
import { readServiceStats } from "./read-service-stats.ts";
import { readStateTotals } from "./read-state-totals.ts";
import { readText } from "./read-text.ts";
import type { WireAgentStats } from "./wire-statistics.ts";

/** One agent of `on_agent_stats`; dropped and counted without a name. */
export function readAgentStats(
  member: PlainValue,
  diagnostics: DiagnosticsCollector,
): WireAgentStats | undefined {
  if (!isPlainNode(member)) return diagnostics.drop();
  const node = canonicalNode(member, diagnostics);
  const name = readText(node.name);
  if (name === undefined) return diagnostics.drop();
  const agent: { -readonly [Field in keyof WireAgentStats]: WireAgentStats[Field] } = {
    name,
    services: readServices(node.services, diagnostics),
  };
  if (node.states_details !== undefined) agent.states = readStateTotals(node.states_details, diagnostics);
  if (node.calls_details !== undefined) agent.calls = readCalls(node.calls_details, diagnostics);
  return agent;
}

function readServices(
  value: PlainValue | undefined,
  diagnostics: DiagnosticsCollector,
): WireAgentStats["services"] {
  const services: WireAgentStats["services"][number][] = [];
  for (const member of readList(value)) {
    const service = readServiceStats(member, diagnostics);
    if (service !== undefined) services.push({ name: service.name, stats: service.stats });
  }
  return services;
}

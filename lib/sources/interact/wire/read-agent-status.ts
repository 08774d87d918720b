import type { PlainNode } from "../codec/index.ts";
import { agentShape } from "./agent-shape.ts";
import { deviceShape } from "./device-shape.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { readCalls } from "./read-calls.ts";
import { readRecord } from "./read-record.ts";
import { readRecords } from "./read-records.ts";
import type { WireAgentStatus } from "./wire-agent.ts";

/** One agent with devices and calls [manual: on_agent_status, get_status]; dropped and counted without a name. */
export function readAgentStatus(
  node: PlainNode,
  diagnostics: DiagnosticsCollector,
): WireAgentStatus | undefined {
  const agent = readRecord(agentShape, node, diagnostics);
  if (agent === undefined) return undefined;
  const calls = node.calls ?? node.calls_details;
  return {
    agent,
    devices: node.devices === undefined ? undefined : readRecords(deviceShape, node.devices, diagnostics),
    calls: calls === undefined ? undefined : readCalls(calls, diagnostics),
  };
}

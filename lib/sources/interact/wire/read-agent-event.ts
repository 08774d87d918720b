import { z } from "zod";
import type { PlainNode } from "../codec/index.ts";
import { agentShape } from "./agent-shape.ts";
import { callSteps } from "./call-steps.ts";
import { deviceShape } from "./device-shape.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { ignoredEvents } from "./ignored-events.ts";
import { readAgentStatus } from "./read-agent-status.ts";
import { readCall } from "./read-call.ts";
import { readRecord } from "./read-record.ts";
import { readRecords } from "./read-records.ts";
import { readText } from "./read-text.ts";
import { shapeFields } from "./shape-fields.ts";
import type { WireAgent } from "./wire-agent.ts";
import type { WireEvent } from "./wire-event.ts";

const queueCallShape = z
  .object({ call_id: shapeFields.requiredText, media_type: shapeFields.word })
  .transform((call) => ({ id: call.call_id, media: call.media_type }));

const queueShape = z.object({
  service: shapeFields.requiredText,
  length: shapeFields.number,
  calls: shapeFields.raw,
});

/** Events of the agent's monitor [manual: operational events]; undefined when it is none of them. */
export function readAgentEvent(
  name: string,
  node: PlainNode,
  diagnostics: DiagnosticsCollector,
): WireEvent | undefined {
  if (ignoredEvents.has(name)) return { kind: "ignored", name, agent: readAgentIfAny(node, diagnostics) };
  if (!agentEvents.has(name) && !callSteps.has(name)) return undefined;
  const agent = readRecord(agentShape, node, diagnostics);
  return agent === undefined
    ? { kind: "malformed", name }
    : (readKnown(name, agent, node, diagnostics) ?? { kind: "malformed", name });
}

const agentEvents = new Set([
  "on_login",
  "on_logout",
  "on_state_change",
  "on_agent_status",
  "on_config_change",
  "on_queue_change",
  "on_chat_message",
]);

function readKnown(
  name: string,
  agent: WireAgent,
  node: PlainNode,
  diagnostics: DiagnosticsCollector,
): WireEvent | undefined {
  switch (name) {
    case "on_login":
      return { kind: "login", agent };
    case "on_logout":
      return { kind: "logout", agent };
    case "on_state_change":
      return { kind: "state_change", agent };
    case "on_agent_status": {
      const status = readAgentStatus(node, diagnostics);
      return status === undefined ? undefined : { kind: "agent_status", ...status };
    }
    case "on_config_change":
      return { kind: "config_change", agent, devices: readRecords(deviceShape, node.devices, diagnostics) };
    case "on_queue_change":
      return { kind: "queue_change", agent, queues: readQueues(node, diagnostics) };
    case "on_chat_message":
      return readChatMessage(agent, node, diagnostics);
    default:
      return readCallEvent(name, agent, node, diagnostics);
  }
}

function readCallEvent(
  name: string,
  agent: WireAgent,
  node: PlainNode,
  diagnostics: DiagnosticsCollector,
): WireEvent | undefined {
  const step = callSteps.get(name);
  const call = readCall(node, diagnostics);
  return step === undefined || call === undefined ? undefined : { kind: "call", step, agent, call };
}

function readChatMessage(
  agent: WireAgent,
  node: PlainNode,
  diagnostics: DiagnosticsCollector,
): WireEvent | undefined {
  const callId = readText(node.call_id);
  if (callId === undefined) return diagnostics.drop();
  return { kind: "chat_message", agent, callId, actor: readText(node.actor) };
}

function readQueues(node: PlainNode, diagnostics: DiagnosticsCollector) {
  return readRecords(queueShape, node.queues, diagnostics).map((queue) => {
    const calls = readRecords(queueCallShape, queue.calls, diagnostics);
    return { service: queue.service, length: queue.length ?? calls.length, calls };
  });
}

function readAgentIfAny(node: PlainNode, diagnostics: DiagnosticsCollector): WireAgent | undefined {
  return readText(node.agent) === undefined ? undefined : readRecord(agentShape, node, diagnostics);
}

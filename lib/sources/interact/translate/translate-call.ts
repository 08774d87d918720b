import type { CallReport } from "@/lib/domain/index.ts";
import type { WireCall } from "../wire/index.ts";

type Draft = { -readonly [Field in keyof CallReport]: CallReport[Field] };

/** A call for the floor: what the message did not say stays absent. `agentName` when the message is about one agent. */
export function translateCall(call: WireCall, agentName?: string): CallReport {
  const report: Draft = {
    id: call.id,
    media: call.media ?? "unknown",
    queued: call.queued ?? call.state === "queued",
    state: call.state ?? "unknown",
  };
  const agent = call.agent ?? agentName;
  if (agent !== undefined) report.agent = agent;
  if (call.service !== undefined) report.service = call.service;
  if (call.interlocutor !== undefined) report.party = call.interlocutor;
  if (call.durationSeconds !== undefined) report.durationSeconds = call.durationSeconds;
  if (call.direction !== undefined) report.direction = call.direction;
  if (call.origin !== undefined) report.origin = call.origin;
  addRarer(report, call);
  return report;
}

function addRarer(report: Draft, call: WireCall): void {
  if (call.profile !== undefined) report.profile = call.profile;
  if (call.priority !== undefined) report.priority = call.priority;
  if (call.entryPoint !== undefined) report.entryPoint = call.entryPoint;
  if (call.entryAddress !== undefined) report.entryAddress = call.entryAddress;
  if (call.consultationCallId !== undefined) report.consultationCallId = call.consultationCallId;
}

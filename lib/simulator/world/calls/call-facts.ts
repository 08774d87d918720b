import type { CallRecord } from "../records";
import type { CallFacts } from "../types";

/** A call as others may see it, as it stands now. */
export function callFacts(call: CallRecord): CallFacts {
  const service = call.line?.service;
  return {
    id: call.id,
    media: call.media,
    service: service?.name ?? "",
    agent: call.agent?.name,
    interlocutor: call.interlocutor,
    startedAt: call.startedAt,
    state: call.state,
    type: call.type,
    source: call.source,
    consultationCallId: call.consultationCallId,
    entryPoint: call.media === "email" ? undefined : service?.entryPoint,
    entryAddress: call.media === "email" ? service?.entryAddress : undefined,
    associatedData: call.associatedData,
    profile: call.profile,
    priority: call.priority,
    queued: call.phase === "queued",
  };
}

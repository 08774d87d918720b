import type { CallFacts } from "../../world/types";
import type { Cti } from "../cti";
import type { Tree } from "../wire/tree";
import { interlocutorOf } from "./interlocutor-of";
import { sourceOf } from "./source-of";

/** A call as the agent resource tells it, with any of the 19 states. */
export function describeCall(call: CallFacts, cti: Cti): { readonly [field: string]: Tree | undefined } {
  const { quirks } = cti;
  return {
    media_type: call.media,
    interlocutor: interlocutorOf(call, quirks),
    service: call.service,
    call_id: quirks.has("20") ? `${call.id} ` : call.id,
    duration: Math.max(0, Math.floor((cti.world.now() - call.startedAt) / 1000)),
    call_state: call.state,
    call_type: call.type,
    call_source: sourceOf(call, quirks),
    consultation_call_id: call.consultationCallId,
    entry_point: call.media === "voice" && !quirks.has("42") ? call.entryPoint : undefined,
    entry_address: call.media === "email" && !quirks.has("42") ? call.entryAddress : undefined,
    associated_data: call.associatedData,
  };
}

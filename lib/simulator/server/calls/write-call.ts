import type { CallFacts } from "../../world/types";
import type { Quirks } from "../control/quirks";
import type { WireWriter } from "../wire/wire-writer";
import { interlocutorOf } from "./interlocutor-of";
import { sourceOf } from "./source-of";

interface CallStyle {
  /** Seconds. */
  readonly duration: number;
  /** Details of a service carry profile, priority and queued besides. */
  readonly isService: boolean;
  readonly quirks: Quirks;
}

/** Writes one member of the supervisor's `calls_details`, where a call is either busy or queued. */
export function writeCall(
  writer: WireWriter,
  call: CallFacts,
  { duration, isService, quirks }: CallStyle,
): void {
  writer.openObject();
  if (quirks.has("15")) writer.xmlOnly("<request>{ ");
  if (isService && call.agent !== undefined) writer.field("agent", call.agent);
  writer.field("service", call.service);
  writer.field("media_type", call.media);
  writer.field("interlocutor", interlocutorOf(call, quirks));
  writer.field("call_id", quirks.has("20") ? `${call.id} ` : call.id);
  writer.field("duration", duration);
  writer.field("call_state", call.queued ? "queued" : "busy");
  writer.field("call_type", call.type);
  writer.field("call_source", sourceOf(call, quirks));
  if (call.consultationCallId !== undefined) writer.field("consultation_call_id", call.consultationCallId);
  if (call.entryAddress !== undefined && !quirks.has("42")) writer.field("entry_address", call.entryAddress);
  writer.field("associated_data", call.associatedData);
  if (isService) {
    writer.field("profile", call.profile);
    writer.field("priority", call.priority);
    writer.field("queued", call.queued);
  }
  if (quirks.has("15")) writer.xmlOnly("</request>");
  writer.close();
}

import type { FloorCall } from "../floor.ts";
import type { Spelt } from "./defined.ts";

/** Whether a call is as it was. Spelt out for speed: a report has thousands; its test goes through every member. */
export function isSameCall(before: FloorCall, call: Spelt<FloorCall>): boolean {
  return (
    before.startedAt === call.startedAt &&
    before.state === call.state &&
    before.queued === call.queued &&
    before.party === call.party &&
    before.media === call.media &&
    before.service === call.service &&
    before.agent === call.agent &&
    before.direction === call.direction &&
    before.origin === call.origin &&
    before.profile === call.profile &&
    before.priority === call.priority &&
    before.entryPoint === call.entryPoint &&
    before.entryAddress === call.entryAddress &&
    before.consultationCallId === call.consultationCallId &&
    before.acceptedAt === call.acceptedAt &&
    before.chat === call.chat
  );
}

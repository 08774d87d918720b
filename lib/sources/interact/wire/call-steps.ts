import type { WireCallStep } from "./wire-event.ts";

/** Events about one call that carry the call's common data [manual: operational events]. */
export const callSteps: ReadonlyMap<string, WireCallStep> = new Map([
  ["on_call_receive", "receive"],
  ["on_call_accept", "accept"],
  ["on_call_generate", "generate"],
  ["on_call_hold", "hold"],
  ["on_call_retrieve", "retrieve"],
  ["on_call_release", "release"],
  ["on_call_consultation", "consultation"],
  ["on_call_conference", "conference"],
  ["on_call_end", "end"],
]);

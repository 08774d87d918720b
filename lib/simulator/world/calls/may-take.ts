import type { AgentRecord } from "../records";
import type { Media } from "../types";

/** Whether an agent may be offered one more contact: at work, no pause pending, a free device; voice wants them alone. */
export function mayTake(agent: AgentRecord, media: Media): boolean {
  if (agent.state !== "ready_free" && agent.state !== "ready_service") return false;
  if (agent.prePause !== undefined || agent.wantsLogout || agent.slots[media] === 0) return false;
  if (agent.calls.length === 0) return true;
  if (media === "voice") return false;
  let used = 0;
  for (const call of agent.calls) {
    if (call.media === "voice") return false;
    if (call.media === media) used += 1;
  }
  return used < agent.slots[media];
}

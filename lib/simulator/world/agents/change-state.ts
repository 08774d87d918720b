import { STATE_IDS } from "../catalogue/state-ids";
import type { Floor } from "../floor";
import type { AgentRecord, MemberRecord } from "../records";
import type { AgentStateName, PauseFacts, PauseTrigger } from "../types";

interface NextState {
  readonly state: AgentStateName;
  /** Login of who causes the change, `system` for the system. */
  readonly by: string;
  readonly pause?: PauseFacts;
  readonly pauseEndsAt?: number;
  readonly event?: "login" | "logout";
}

/** Puts an agent in a state, closes the stay before and tells it. A pending pause is forgotten. */
export function changeState(floor: Floor, agent: AgentRecord, next: NextState): void {
  const { now } = floor;
  if (agent.pause !== undefined) {
    const used = agent.pauseUsedMs.get(agent.pause.id) ?? 0;
    agent.pauseUsedMs.set(agent.pause.id, used + now - agent.stateSince);
  }
  agent.stay += 1;
  agent.state = next.state;
  agent.stateId = next.pause?.id ?? STATE_IDS[next.state];
  agent.stateSince = now;
  agent.stateChangedBy = next.by;
  agent.pause = next.pause;
  agent.pauseEndsAt = next.pauseEndsAt;
  agent.prePause = undefined;
  agent.afterContact = undefined;
  if (next.state === "ready_free") agent.freeSince = now;
  for (const member of agent.memberships) standOrLeave(member, next.state);
  agent.states.enter(agent.stateId, next.state, triggerOf(next), now);
  floor.tell(() => ({ type: next.event ?? "state_change", agent: agent.name }));
}

/** Voice wants an agent who is free; chat and email also one who is busy with contacts of their kind. */
function standOrLeave(member: MemberRecord, state: AgentStateName): void {
  const { candidates, media } = member.line;
  if (state === "ready_free" || (state === "ready_service" && media !== "voice")) candidates.add(member);
  else candidates.delete(member);
}

function triggerOf({ state, pause }: NextState): PauseTrigger | undefined {
  if (pause !== undefined) return pause.trigger;
  if (state === "pause") return "manual";
  return state.endsWith("fail_pause") ? "system" : undefined;
}

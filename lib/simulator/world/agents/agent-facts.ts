import type { AgentRecord } from "../records";
import type { AgentFacts, PauseTrigger } from "../types";

/** An agent as others may see them, as they stand now. */
export function agentFacts(agent: AgentRecord): AgentFacts {
  return {
    name: agent.name,
    loggedIn: agent.loginAt !== undefined,
    loginAt: agent.loginAt,
    state: agent.state,
    stateId: agent.stateId,
    stateSince: agent.stateSince,
    stateChangedBy: agent.stateChangedBy,
    pauseName: agent.pause?.name,
    pauseTrigger: pauseTriggerOf(agent),
    pauseEndsAt: agent.pauseEndsAt,
    prePause: agent.prePause,
    branch: agent.branch,
    contingency: agent.contingency,
    devices: agent.devices,
    services: agent.services.map(({ name }) => name),
  };
}

function pauseTriggerOf({ pause, state }: AgentRecord): PauseTrigger | undefined {
  if (pause !== undefined) return pause.trigger;
  if (state === "pause") return "manual";
  return state.endsWith("fail_pause") ? "system" : undefined;
}

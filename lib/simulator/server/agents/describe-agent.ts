import type { AgentFacts } from "../../world/types";
import type { Cti } from "../cti";
import type { Tree } from "../wire/tree";

/** What every event of the agent resource says of its agent. [manual: Eventos Operacionais] */
export function describeAgent(agent: AgentFacts, cti: Cti): { readonly [field: string]: Tree | undefined } {
  const date = (instant: number | undefined): Tree | undefined =>
    instant === undefined ? undefined : cti.dates.write(instant, cti.switches.dateFormat);
  const { prePause } = agent;
  return {
    agent: agent.name,
    dt_login: date(agent.loginAt),
    state: agent.state,
    state_id: agent.stateId,
    pause_name: agent.state === "custom_pause" ? agent.pauseName : undefined,
    pause_trigger: agent.pauseTrigger,
    pause_timeout: agent.pauseTrigger === "scheduled" ? date(agent.pauseEndsAt) : undefined,
    pre_pause:
      prePause === undefined
        ? undefined
        : {
            id: prePause.id,
            name: prePause.name,
            trigger: prePause.trigger,
            dt_begin: cti.dates.write(prePause.beganAt, cti.switches.dateFormat),
          },
    branch: agent.branch,
    contingency: agent.contingency,
  };
}

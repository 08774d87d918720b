import type { AgentFacts } from "../../world/types";
import type { Cti } from "../cti";
import type { Tree } from "../wire/tree";

/** An agent in get_agents_list and in on_change. */
export function describeListedAgent(agent: AgentFacts, cti: Cti): Tree {
  const { loginAt } = agent;
  return {
    name: agent.name,
    dt_login: loginAt === undefined ? undefined : cti.dates.write(loginAt, cti.switches.dateFormat),
    state: agent.state,
    state_id: agent.stateId,
    branch: agent.loggedIn ? agent.branch : undefined,
    contingency: agent.contingency,
  };
}

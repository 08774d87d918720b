import { agentMetrics } from "../catalogue/agent-metrics.ts";
import type { EntityId, FloorAgent, Media } from "../floor.ts";
import { own } from "../own.ts";
import { presenceOf } from "../presence-of.ts";
import { absenceOf } from "./absence-of.ts";
import type { KpiTerm } from "./kpi.ts";
import type { KpiContext } from "./kpi-context.ts";
import type { Row } from "./row.ts";
import { stateSeconds } from "./state-seconds.ts";
import { statisticAbsence } from "./statistic-absence.ts";

/** Which of an agent's statistics: of one service, one medium, both, or all. Times in states are never split. */
export interface AgentScope {
  readonly service?: EntityId | undefined;
  readonly media?: Media | undefined;
}

/** An agent as a row of figures. */
export function agentRow(agent: FloorAgent, { floor, nowMs }: KpiContext, scope: AgentScope): Row {
  const seconds = stateSeconds(agent, nowMs);
  return {
    read(term) {
      if (term.source === "state_time") return seconds?.get(term.name);
      return term.source === "agent" ? statisticOf(agent, term.name, scope) : undefined;
    },
    absence: (term) => whyUnknown(agent, term, floor.sources),
    doubts: hasOddStates(agent) ? ["odd_states"] : [],
  };
}

/** Summed over the services and media of the scope that report it; one that is not in the catalogue only if one does. */
function statisticOf(
  { metrics }: FloorAgent,
  id: string,
  { service, media }: AgentScope,
): number | undefined {
  const services = service === undefined ? Object.values(metrics) : [own(metrics, service) ?? {}];
  const values: number[] = [];
  for (const byMedia of services)
    for (const [each, reported] of Object.entries(byMedia)) {
      const value = media === undefined || each === media ? own(reported, id) : undefined;
      if (value !== undefined) values.push(value);
    }
  if (values.length === 0 || (values.length > 1 && !agentMetrics.has(id))) return undefined;
  return values.reduce((sum, value) => sum + value, 0);
}

function whyUnknown({ source }: FloorAgent, term: KpiTerm, sources: KpiContext["floor"]["sources"]) {
  if (term.source === "state_time") return absenceOf(sources, source, ["agent_details", "agent_statistics"]);
  return statisticAbsence(sources, source, "agent", agentMetrics.get(term.name));
}

/** Time in `ready` may or may not contain the states in it, time in an unknown state may be anything. */
function hasOddStates({ states }: FloorAgent): boolean {
  return Object.values(states).some(
    ({ name, totalSeconds, runningSince }) =>
      (totalSeconds > 0 || runningSince !== undefined) &&
      (name === "ready" || presenceOf(name) === "unknown"),
  );
}

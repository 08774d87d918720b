import type { FloorAgent } from "../floor.ts";
import { agentKpis } from "./agent-kpis.ts";
import { type AgentScope, agentRow } from "./agent-row.ts";
import { combineRows } from "./combine-rows.ts";
import { isLiveOf } from "./is-live-of.ts";
import type { Kpi } from "./kpi.ts";
import type { KpiContext } from "./kpi-context.ts";
import type { Reading } from "./reading.ts";
import { statisticKpi } from "./statistic-kpi.ts";

/**
 * A KPI, or a statistic under its id, of one agent or of several together: Σ numerators / Σ denominators. Times in
 * states run on to `context.nowMs`. Of several, those who are logged out and have nothing to tell are left out.
 */
export function readAgentKpi(
  id: string,
  agents: readonly FloorAgent[],
  context: KpiContext,
  scope: AgentScope = {},
): Reading {
  return readRows(agentKpis.get(id) ?? statisticKpi("agent", id, undefined), agents, context, scope);
}

function readRows(kpi: Kpi, agents: readonly FloorAgent[], context: KpiContext, scope: AgentScope): Reading {
  const asked = agents.length === 1 ? agents : agents.filter(hasSomethingToTell);
  return combineRows(
    kpi,
    asked.map((agent) => agentRow(agent, context, scope)),
    { rows: "agents", isLive: isLiveOf(asked, context), since: context.since, unlessRows: "no_agents" },
  );
}

function hasSomethingToTell({ presence, states, metrics }: FloorAgent): boolean {
  return presence !== "offline" || Object.keys(states).length > 0 || Object.keys(metrics).length > 0;
}

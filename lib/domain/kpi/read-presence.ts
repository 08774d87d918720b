import type { FloorAgent } from "../floor.ts";
import { own } from "../own.ts";
import { absenceOf } from "./absence-of.ts";
import { combineRows } from "./combine-rows.ts";
import { isLiveOf } from "./is-live-of.ts";
import type { Kpi } from "./kpi.ts";
import type { KpiContext } from "./kpi-context.ts";
import type { AbsenceReason, Reading } from "./reading.ts";
import type { Row } from "./row.ts";

/** How many of the agents are in the presences of the KPI. Agents whose state is unknown are in no count but `of`. */
export function readPresence(
  kpi: Kpi,
  agents: readonly FloorAgent[],
  context: KpiContext,
  unlessAgents: AbsenceReason,
): Reading {
  return combineRows(
    kpi,
    agents.map((agent) => rowOf(agent, context.floor)),
    { rows: "agents", isLive: isLiveOf(agents, context), unlessRows: unlessAgents },
  );
}

function rowOf({ presence, source }: FloorAgent, { sources }: KpiContext["floor"]): Row {
  return {
    read: (term) => {
      if (presence === "unknown" || term.source !== "presence") return undefined;
      return presence === term.name ? 1 : 0;
    },
    absence: () => {
      const hasStates = own(sources, source)?.agentState !== "none";
      return absenceOf(
        sources,
        source,
        ["agent_state", "agent_states"],
        hasStates ? "state_unknown" : "no_state",
      );
    },
    doubts: [],
  };
}

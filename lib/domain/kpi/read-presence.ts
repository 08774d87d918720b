import type { FloorAgent } from "../floor.ts";
import { own } from "../own.ts";
import { absenceOf } from "./absence-of.ts";
import { combineRows } from "./combine-rows.ts";
import { isLiveOf } from "./is-live-of.ts";
import type { Kpi } from "./kpi.ts";
import type { KpiContext } from "./kpi-context.ts";
import { type PresenceGroup, presenceGroups } from "./presence-groups.ts";
import type { AbsenceReason, Reading } from "./reading.ts";
import type { Row } from "./row.ts";

/** How many of the agents are in the presences of the KPI. Agents whose state is unknown are in no count but `of`. */
export function readPresence(
  kpi: Kpi,
  agents: readonly FloorAgent[],
  context: KpiContext,
  unlessAgents: AbsenceReason,
): Reading {
  const groups = presenceGroups(agents);
  const reading = combineRows(
    kpi,
    groups.map((group) => rowOf(group, context.floor)),
    { rows: "agents", isLive: isLiveOf(groups, context), unlessRows: unlessAgents },
  );
  const known = groups.reduce((sum, { presence, count }) => (presence === "unknown" ? sum : sum + count), 0);
  return { ...reading, coverage: { ...reading.coverage, known, of: agents.length } };
}

function rowOf({ presence, source, count }: PresenceGroup, { sources }: KpiContext["floor"]): Row {
  return {
    read: (term) => {
      if (presence === "unknown" || term.source !== "presence") return undefined;
      return presence === term.name ? count : 0;
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

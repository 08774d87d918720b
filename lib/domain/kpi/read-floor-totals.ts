import type { FloorAgent, FloorContent } from "../floor.ts";
import { valuesOf } from "../keys-of.ts";
import type { KpiContext } from "./kpi-context.ts";
import { presenceGroups } from "./presence-groups.ts";
import { presenceKpis } from "./presence-kpis.ts";
import { readPresence } from "./read-presence.ts";
import { readServiceKpi } from "./read-service-kpi.ts";
import type { Reading } from "./reading.ts";

const ofServices = ["waiting", "handling", "longest_wait", "service_level", "abandon_rate"] as const;

/** Ids of the floor's totals; each is the id of its KPI. */
export type FloorTotal =
  | (typeof ofServices)[number]
  | "ready"
  | "in_contact"
  | "paused"
  | "faulted"
  | "logged_in"
  | "logged_out";

export interface FloorTotals extends Readonly<Record<FloorTotal, Reading>> {
  /** Agents whose state is not known: they are in no count. */
  readonly unknownAgents: number;
}

type Floor = Pick<FloorContent, "sources" | "services" | "agents" | "pauses">;

/** The whole floor in a few numbers: services added up over all media, every agent counted once. */
export function readFloorTotals(floor: Floor, at: Omit<KpiContext, "floor">): FloorTotals {
  const context = { ...at, floor };
  const services = valuesOf(floor.services);
  const agents = valuesOf(floor.agents);
  const readings = [
    ...ofServices.map((id) => [id, readServiceKpi(id, services, context)] as const),
    ...presenceKpis.map((kpi) => [kpi.id, readPresence(kpi, agents, context, "no_agents")] as const),
  ];
  const totals = Object.fromEntries(readings) as Record<FloorTotal, Reading>;
  return { ...totals, unknownAgents: unknownOf(agents) };
}

function unknownOf(agents: readonly FloorAgent[]): number {
  const unknown = presenceGroups(agents).filter(({ presence }) => presence === "unknown");
  return unknown.reduce((sum, { count }) => sum + count, 0);
}

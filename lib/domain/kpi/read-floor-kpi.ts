import type { FloorContent, Media } from "../floor.ts";
import type { KpiContext } from "./kpi-context.ts";
import { presenceKpis } from "./presence-kpis.ts";
import { readPresence } from "./read-presence.ts";
import { readServiceKpi } from "./read-service-kpi.ts";
import type { Reading } from "./reading.ts";

type Floor = Pick<FloorContent, "sources" | "services" | "agents" | "pauses">;

/** A KPI of the whole floor: services added up, of one medium or of all; every agent counted once, attached or not. */
export function readFloorKpi(
  id: string,
  floor: Floor,
  at: Omit<KpiContext, "floor">,
  media?: Media,
): Reading {
  const context = { ...at, floor };
  const presence = presenceKpis.find((kpi) => kpi.id === id);
  return presence === undefined
    ? readServiceKpi(id, Object.values(floor.services), context, media)
    : readPresence(presence, Object.values(floor.agents), context, "no_agents");
}

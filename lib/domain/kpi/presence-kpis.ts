import type { Presence } from "../floor.ts";
import type { Kpi } from "./kpi.ts";
import { terms } from "./terms.ts";

/**
 * Agents by presence, each counted once. Of services: the agents in whose statistics the services were seen.
 * The ids are those of the overview's tiles.
 */
export const presenceKpis: readonly Kpi[] = [
  agents("ready", ["available"]),
  agents("in_contact", ["busy", "private"]),
  agents("paused", ["paused"]),
  agents("faulted", ["faulted"]),
  agents("logged_in", ["available", "busy", "private", "paused", "faulted"]),
  agents("logged_out", ["offline"]),
];

function agents(id: string, presences: readonly Presence[]): Kpi {
  return {
    id,
    family: id,
    variant: id,
    entity: "floor",
    unit: "count",
    better: id === "faulted" ? "lower" : "none",
    total: "gauge",
    rule: "sum",
    numerator: terms("presence", ...presences),
    notes: ["agents_once"],
  };
}

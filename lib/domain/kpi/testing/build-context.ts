import type { FloorAgent, FloorSource } from "../../floor.ts";
import type { KpiContext } from "../kpi-context.ts";

/** Noon of the tests, UTC. */
export const noonMs = Date.parse("2026-11-21T12:00:00.000Z");

/** What readers need beside services and agents: one live source that lost what `degraded` says. */
export function buildContext(
  parts: {
    readonly source?: Partial<FloorSource>;
    readonly agents?: readonly FloorAgent[];
    readonly floor?: Partial<KpiContext["floor"]>;
  } & Partial<Omit<KpiContext, "floor">> = {},
): KpiContext {
  const { source, agents = [], floor, ...more } = parts;
  const interact: FloorSource = {
    kind: "interact",
    link: "live",
    linkSince: "2026-11-21T11:00:00.000Z",
    agentState: "push",
    degraded: {},
    unknown: { events: 0, fields: 0, dropped: 0 },
    ...source,
  };
  const byId = Object.fromEntries(agents.map((agent) => [`interact:${agent.name}`, agent]));
  return { nowMs: noonMs, floor: { sources: { interact }, agents: byId, pauses: {}, ...floor }, ...more };
}

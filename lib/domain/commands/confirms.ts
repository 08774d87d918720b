import { agentMetrics } from "../catalogue/agent-metrics.ts";
import type { Metric } from "../catalogue/metric.ts";
import { serviceMetrics } from "../catalogue/service-metrics.ts";
import type { FloorAgent, FloorContent, MetricValues } from "../floor.ts";
import { own } from "../own.ts";
import { type Command, operatingStateId } from "./command.ts";

/** What of a floor can prove a command. */
export type ProvingFloor = Pick<FloorContent, "sources" | "agents" | "services" | "pauses">;

/**
 * Whether `after` proves that `command` was carried out, where `before` is the floor when it was sent. Only a live
 * source proves anything. A state or a logout that already was as asked is proved at once; a reset is proved by
 * counters that went back, or by there being none to go back.
 */
export function confirms(command: Command, before: ProvingFloor, after: ProvingFloor): boolean {
  switch (command.name) {
    case "set_agent_state": {
      const agent = liveAgent(command.agent, after);
      return agent !== undefined && isInState(command, agent, own(before.agents, command.agent), after);
    }
    case "agent_logout":
      return liveAgent(command.agent, after)?.presence === "offline";
    case "reset_agent_stats": {
      const agent = liveAgent(command.agent, after);
      return (
        agent !== undefined &&
        wereReset(countsOfAgent(own(before.agents, command.agent)), countsOfAgent(agent))
      );
    }
    case "reset_service_stats": {
      const service = own(after.services, command.service);
      if (service === undefined || !isLive(service.source, after)) return false;
      const former = own(before.services, command.service)?.metrics ?? {};
      return wereReset(countsOf(former, serviceMetrics), countsOf(service.metrics, serviceMetrics));
    }
    case "clear_agent_stats":
      return cameWhole(command.source, "agents", before, after);
    case "clear_service_stats":
      return cameWhole(command.source, "services", before, after);
  }
}

function liveAgent(id: string, floor: ProvingFloor): FloorAgent | undefined {
  const agent = own(floor.agents, id);
  return agent !== undefined && isLive(agent.source, floor) ? agent : undefined;
}

function isLive(source: string, { sources }: ProvingFloor): boolean {
  return own(sources, source)?.link === "live";
}

const working: ReadonlySet<string> = new Set(["available", "busy", "private"]);

function isInState(
  { stateId }: Command & { readonly name: "set_agent_state" },
  agent: FloorAgent,
  before: FloorAgent | undefined,
  floor: ProvingFloor,
): boolean {
  if (stateId === operatingStateId) return working.has(agent.presence) && agent.pendingPause === undefined;
  const name = own(floor.pauses, `${agent.source}:${stateId}`)?.name;
  if (agent.presence === "paused") {
    return agent.stateId === stateId || (name !== undefined && agent.pause?.name === name);
  }
  // A contact in hand is ended first [manual: pre_pause].
  if (agent.pendingPause === undefined || !working.has(agent.presence)) return false;
  return name === undefined ? before?.pendingPause === undefined : agent.pendingPause.name === name;
}

type Counts = ReadonlyMap<string, number>;

function countsOfAgent(agent: FloorAgent | undefined): Counts {
  const counts = new Map<string, number>();
  for (const [service, byMedia] of Object.entries(agent?.metrics ?? {}))
    for (const [key, value] of countsOf(byMedia, agentMetrics)) counts.set(`${service}\n${key}`, value);
  if (counts.size > 0) return counts;
  // Where no statistics of contacts are licensed, how often the agent entered each state still tells.
  for (const [id, row] of Object.entries(agent?.states ?? {})) counts.set(id, row.times);
  return counts;
}

function countsOf(
  byMedia: Readonly<Record<string, MetricValues>>,
  catalogue: ReadonlyMap<string, Metric>,
): Counts {
  const counts = new Map<string, number>();
  for (const [media, values] of Object.entries(byMedia))
    for (const [id, value] of Object.entries(values))
      if (catalogue.get(id)?.kind === "counter") counts.set(`${media}\n${id}`, value);
  return counts;
}

/**
 * Contacts go on being counted after a reset: so most of what had been counted must have fallen, and its sum to half
 * or less. One counter that was corrected downwards is no reset.
 */
function wereReset(before: Counts, after: Counts): boolean {
  if (before.size === 0 || after.size === 0) return false;
  const counted = [...before].filter(([key, value]) => value > 0 && after.has(key));
  if (counted.length === 0) return [...before.values()].every((value) => value === 0);
  const now = (key: string): number => after.get(key) ?? 0;
  const fallen = counted.filter(([key, value]) => now(key) < value);
  const sum = (amount: (entry: readonly [string, number]) => number) =>
    counted.reduce((total, entry) => total + amount(entry), 0);
  return fallen.length * 2 > counted.length && sum(([key]) => now(key)) * 2 <= sum(([, value]) => value);
}

function cameWhole(
  source: string,
  scope: "agents" | "services",
  before: ProvingFloor,
  after: ProvingFloor,
): boolean {
  const now = own(after.sources, source)?.statsWholeAt?.[scope];
  return (
    now !== undefined && now !== own(before.sources, source)?.statsWholeAt?.[scope] && isLive(source, after)
  );
}

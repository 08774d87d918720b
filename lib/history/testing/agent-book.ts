import type { FloorContent } from "@/lib/domain/index.ts";
import type { Media, World } from "@/lib/simulator/world/types.ts";
import type { LedgerComparison } from "./simulated-ledger.ts";

/** Counters of agents that have a value of the day. */
export const agentBookCounters = ["total", "inbound", "handle_time", "after_call_work_time"] as const;

/** What an agent really counted today: a counter of theirs in one service and medium. */
export interface AgentCount {
  readonly agent: string;
  readonly service: string;
  readonly media: Media;
  readonly counter: string;
  readonly value: number;
}

/**
 * What agents counted since the day began, read from the simulated contact centre itself. It knows when counters are set back,
 * because whoever sets them back says so before.
 */
export interface AgentBook {
  /** Takes down every agent's counters as of now, whenever the CTI tells them. */
  note(): void;
  /** Counters of agents are about to be set back: what was counted since the last note nobody is ever told. */
  noteBeforeReset(agents: readonly string[]): void;
  beginDay(): void;
  counted(): readonly AgentCount[];
}

export function keepAgentBook(world: World): AgentBook {
  const read = new Map<string, number>();
  const counts = new Map<string, AgentCount>();
  const services = world.services();

  function* told(agent: string): Generator<readonly [key: string, count: AgentCount]> {
    for (const { name: service, media: all } of services) {
      for (const media of all) {
        const values = world.agentStatistics(agent, service, media);
        if (values === undefined) continue;
        for (const counter of agentBookCounters) {
          const count = { agent, service, media, counter, value: values[counter] ?? 0 };
          yield [`${agent} ${service} ${media} ${counter}`, count];
        }
      }
    }
  }
  return {
    note() {
      for (const { name } of world.agents()) {
        for (const [key, count] of told(name)) {
          const increase = count.value - (read.get(key) ?? 0);
          read.set(key, count.value);
          if (increase > 0) counts.set(key, { ...count, value: (counts.get(key)?.value ?? 0) + increase });
        }
      }
    },
    noteBeforeReset(agents) {
      for (const agent of agents) for (const [key] of told(agent)) read.set(key, 0);
    },
    beginDay: () => counts.clear(),
    counted: () => [...counts.values()],
  };
}

/** The figures of every agent's day as the floor tells them, beside what the book says of those who counted something. */
export function faultsOfAgents(
  { agents, agentDays }: Pick<FloorContent, "agents" | "agentDays">,
  counted: readonly AgentCount[],
): LedgerComparison {
  const faults = counted.flatMap(({ agent, service, media, counter, value }) => {
    const [id, of] = [`interact:${agent}`, `interact:${service}`];
    const now = agents[id]?.metrics[of]?.[media]?.[counter];
    const base = agentDays?.[id]?.[of]?.[media]?.base?.[counter] ?? 0;
    const told = now === undefined ? undefined : now - base;
    return told === value ? [] : [`${agent} ${service} ${media} ${counter}: ${told} is told, ${value} is so`];
  });
  return { compared: counted.length, faults };
}

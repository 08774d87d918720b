import {
  type ChangeFact,
  changedMembers,
  type EntityId,
  type FloorAgent,
  type FloorContent,
  keysOf,
  type Presence,
} from "@/lib/domain/index.ts";
import { createCrowdWatch } from "./create-crowd-watch.ts";

type Agents = FloorContent["agents"];

/** Notices what agents of one source do between two floors. */
export interface AgentWatch {
  look(before: Agents, after: Agents, atMs: number): readonly ChangeFact[];
  clear(): void;
}

export function createAgentWatch(source: string): AgentWatch {
  const pauses = createCrowdWatch("agents_paused");
  const logouts = createCrowdWatch("agents_logged_out");
  return {
    look(before, after, atMs) {
      if (before === after) return [];
      const moves = movesOf(before, after, source);
      const to = (presence: Presence) => moves.filter(([, , agent]) => agent.presence === presence);
      const [paused, offline] = [to("paused").length, to("offline").length];
      const loggedIn = paused + offline === 0 ? 0 : countLoggedIn(before, source);
      return [
        ...to("faulted").map(([id, , agent]) => faulted(id, agent)),
        pauses.take(paused, loggedIn, atMs),
        logouts.take(offline, loggedIn, atMs),
      ].filter((fact) => fact !== undefined);
    },
    clear() {
      pauses.clear();
      logouts.clear();
    },
  };
}

type Move = readonly [id: EntityId, before: FloorAgent, after: FloorAgent];

/** Agents whose presence is another one. Coming from the unknown is learning, not change. */
function movesOf(before: Agents, after: Agents, source: string): readonly Move[] {
  return changedMembers(before, after).changed.flatMap((id): readonly Move[] => {
    const [former, agent] = [before[id], after[id]];
    if (former === undefined || agent === undefined || agent.source !== source) return [];
    return former.presence === agent.presence || former.presence === "unknown" ? [] : [[id, former, agent]];
  });
}

function faulted(agent: EntityId, { state }: FloorAgent): ChangeFact {
  return { kind: "agent_faulted", agent, ...(state === undefined ? {} : { state }) };
}

function countLoggedIn(agents: Agents, source: string): number {
  let count = 0;
  for (const id of keysOf(agents)) {
    const agent = agents[id];
    if (agent?.source === source && agent.presence !== "offline" && agent.presence !== "unknown") count += 1;
  }
  return count;
}

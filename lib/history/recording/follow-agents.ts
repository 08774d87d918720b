import {
  changedMembers,
  type EntityId,
  type FloorAgent,
  type FloorContent,
  keysOf,
} from "@/lib/domain/index.ts";
import { statePlace } from "../cells/places.ts";
import type { HistoryWrite } from "../writing/history-write.ts";
import { encodeAgentState } from "./agent-state.ts";

type Agents = FloorContent["agents"];

/** A state that began longer ago is written as if it had begun then, or before. */
const oldestMs = 7 * 86_400_000;
/** The same beginning told again, by clocks that differ a little. */
const sameBeginningMs = 5_000;

export const stateFlags = { startIsFloor: 1 } as const;

interface Stay {
  readonly state: string;
  readonly sinceMs: number;
  /** The source was not heard meanwhile. */
  readonly isDoubtful: boolean;
}

/** Writes a row whenever an agent comes into a state. Pure but for its memory. */
export interface AgentFollower {
  take(
    before: Agents,
    after: Agents,
    isLive: (source: string) => boolean,
    atMs: number,
  ): readonly HistoryWrite[];
  /** Nothing is known of the agents of a source until it is heard again. */
  doubt(source: string): void;
}

export function createAgentFollower(): AgentFollower {
  const stays = new Map<EntityId, Stay>();
  /** Sources whose agents are all to be looked at. */
  const whole = new Set<string>();
  const known = new Set<string>();

  function look(id: EntityId, agent: FloorAgent, atMs: number): HistoryWrite | undefined {
    const before = stays.get(id);
    const state = encodeAgentState(agent);
    const begun = beginningOf(agent, atMs);
    if (before !== undefined && before.state === state) {
      const isSame = Math.abs(begun.sinceMs - before.sinceMs) < sameBeginningMs;
      if (isSame || (begun.isFloor && !before.isDoubtful)) {
        if (before.isDoubtful) stays.set(id, { ...before, isDoubtful: false });
        return undefined;
      }
    }
    stays.set(id, { state, sinceMs: begun.sinceMs, isDoubtful: false });
    return stateWrite(id, state, begun);
  }
  function isWanted(before: Agents, id: EntityId, agent: FloorAgent, isLive: boolean): boolean {
    return isLive && (before[id] !== agent || whole.has(agent.source));
  }
  return {
    take(before, after, isLive, atMs) {
      const writes: HistoryWrite[] = [];
      const { changed, gone } = changedMembers(before, after);
      const isWhole = [...whole].some(isLive);
      const live = new Map<string, boolean>();
      for (const id of isWhole ? keysOf(after) : changed) {
        const agent = after[id];
        if (agent === undefined) continue;
        const { source } = agent;
        if (!known.has(source)) known.add(source) && whole.add(source);
        const heard = live.get(source) ?? isLive(source);
        live.set(source, heard);
        if (!isWanted(before, id, agent, heard)) continue;
        const write = look(id, agent, atMs);
        if (write !== undefined) writes.push(write);
      }
      for (const [source, heard] of live) if (heard) whole.delete(source);
      for (const id of gone) {
        if (!stays.delete(id)) continue;
        writes.push(
          stateWrite(id, JSON.stringify({ presence: "unknown" }), { sinceMs: atMs, isFloor: false }),
        );
      }
      return writes;
    },
    doubt(source) {
      whole.add(source);
      for (const [id, stay] of stays)
        if (id.startsWith(`${source}:`)) stays.set(id, { ...stay, isDoubtful: true });
    },
  };
}

function beginningOf({ since, sinceIsFloor }: FloorAgent, atMs: number) {
  const told = Date.parse(since ?? "");
  if (!Number.isFinite(told) || sinceIsFloor === true) return { sinceMs: atMs, isFloor: true };
  if (told < atMs - oldestMs) return { sinceMs: atMs - oldestMs, isFloor: true };
  return { sinceMs: Math.min(told, atMs), isFloor: false };
}

function stateWrite(
  agent: EntityId,
  state: string,
  { sinceMs, isFloor }: { readonly sinceMs: number; readonly isFloor: boolean },
): HistoryWrite {
  return {
    table: "history_states",
    key: `${agent} ${Math.floor(sinceMs / 100)}`,
    build(names) {
      const id = names.idOf("agent", agent);
      const number = names.idOf("state", state);
      if (id === undefined || number === undefined) return undefined;
      return {
        place: statePlace(sinceMs, id),
        state: number,
        flags: isFloor ? stateFlags.startIsFloor : 0,
      };
    },
  };
}

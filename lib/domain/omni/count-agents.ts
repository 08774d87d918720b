import type { EntityId, FloorAgent } from "../floor.ts";
import type { AgentBook } from "./create-agent-book.ts";
import type { MediaScope } from "./create-media-scope.ts";
import type { Known } from "./known.ts";
import { type OmniStatus, omniStatus } from "./omni-status.ts";
import { slotsOf } from "./slots-of.ts";
import { sumOf } from "./sum-of.ts";

/** An agent with its id. */
export type AgentEntry = readonly [id: EntityId, agent: FloorAgent];

/** How many agents are in what state, and the slots that they have and use; null where it cannot be known. */
export interface AgentCounts {
  readonly logged: Known;
  readonly available: Known;
  readonly paused: Known;
  readonly talking: Known;
  readonly offline: Known;
  /** Slots of those who are logged in, paused ones included. */
  readonly slots: Known;
  readonly usedSlots: Known;
}

const unknown: AgentCounts = {
  logged: null,
  available: null,
  paused: null,
  talking: null,
  offline: null,
  slots: null,
  usedSlots: null,
};

/** Counts of these agents; null in place of agents: it is not known which they are. */
export function countAgents(
  agents: readonly AgentEntry[] | null,
  book: AgentBook,
  scope: MediaScope,
): AgentCounts {
  if (agents === null) return unknown;
  const isEveryStateTold = agents.every(([, agent]) => omniStatus(agent) !== null);
  const inStatus = (...wanted: readonly OmniStatus[]): Known =>
    isEveryStateTold
      ? agents.filter(([, agent]) => wanted.some((status) => status === omniStatus(agent))).length
      : null;
  const online = agents.filter(([, agent]) => omniStatus(agent) !== "offline");
  return {
    logged: inStatus("available", "pausa"),
    available: inStatus("available"),
    paused: inStatus("pausa"),
    talking: sumOf(agents.map(([id]) => isTalking(id, book))),
    offline: inStatus("offline"),
    slots: isEveryStateTold ? sumOf(online.map(([, agent]) => slotsOf(agent, scope.slots))) : null,
    usedSlots: sumOf(agents.map(([id]) => usedSlots(id, book, scope))),
  };
}

function isTalking(agent: EntityId, book: AgentBook): Known {
  const calls = book.callsOf(agent);
  if (calls === null) return null;
  return calls.some(([, { media, queued }]) => media === "voice" && !queued) ? 1 : 0;
}

function usedSlots(agent: EntityId, book: AgentBook, scope: MediaScope): Known {
  const calls = book.callsOf(agent);
  return calls === null ? null : calls.filter(([, call]) => !call.queued && scope.hasCall(call)).length;
}

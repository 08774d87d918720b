import type { EntityId, FloorAgent, Media } from "../floor.ts";
import { absenceOf } from "../kpi/absence-of.ts";
import type { AbsenceReason } from "../kpi/reading.ts";
import { own } from "../own.ts";
import type { AgentBook } from "./create-agent-book.ts";
import type { MediaScope } from "./create-media-scope.ts";
import type { Known } from "./known.ts";
import { type OmniStatus, omniStatus } from "./omni-status.ts";
import { absentPart, countedPart, type Part } from "./part.ts";
import { slotsOf } from "./slots-of.ts";
import type { Sources } from "./sources.ts";
import { sumOf } from "./sum-of.ts";
import { sumParts } from "./sum-parts.ts";

/** An agent with its id. */
export type AgentEntry = readonly [id: EntityId, agent: FloorAgent];

/** How many agents are in what state, and the slots that they have and use. */
export interface AgentCounts {
  readonly logged: Part;
  readonly available: Part;
  readonly paused: Part;
  readonly talking: Part;
  readonly offline: Part;
  /** Slots of those who are logged in, paused ones included. */
  readonly slots: Part;
  readonly usedSlots: Part;
}

/** Which agents are counted, and what is known about them. */
export interface Crew {
  /** Null: it is not known which they are, for `reason`. */
  readonly agents: readonly AgentEntry[] | null;
  readonly reason: AbsenceReason;
  /** They are those who were seen to work for some services: there may be more. */
  readonly isSeenOnly: boolean;
  readonly book: AgentBook;
  readonly scope: MediaScope;
  readonly sources: Sources;
}

/** Counts of these agents. */
export function countAgents(crew: Crew): AgentCounts {
  const { agents, reason, book, scope } = crew;
  if (agents === null) return unknownCounts(reason);
  const seen = crew.isSeenOnly ? ["agents_seen"] : [];
  const because = agents.some(([, agent]) => isDerived(agent, crew.sources))
    ? [...seen, "state_derived"]
    : seen;
  const stateless = agents.find(([, agent]) => omniStatus(agent) === null);
  const inStatus = (name: string, ...wanted: readonly OmniStatus[]): Part => {
    if (stateless !== undefined) return absentPart(lost(stateless, crew, ["agent_state"], "no_state"));
    const count = agents.filter(([, agent]) => wanted.some((status) => status === omniStatus(agent))).length;
    return countedPart(name, count, { because });
  };
  const untold = agents.find(([id]) => book.callsOf(id) === null);
  const ofCalls = (name: string, count: (agent: EntityId) => Known, doubts: readonly string[]): Part =>
    untold === undefined
      ? countedPart(name, sumOf(agents.map(([id]) => count(id))), { because: doubts })
      : absentPart(lost(untold, crew, ["agent_details"], "no_call_details"));
  const isPrivateUntold = agents.some(([id]) => !book.tellsPrivateCalls(id));
  const untoldPrivate = isPrivateUntold ? [...seen, "private_untold"] : seen;
  return {
    logged: inStatus("logged", "available", "pausa"),
    available: inStatus("available", "available"),
    paused: inStatus("paused", "pausa"),
    talking: ofCalls("talking", (id) => isTalking(id, book), untoldPrivate),
    offline: inStatus("offline", "offline"),
    slots:
      stateless === undefined
        ? slotsOfAll(agents, crew, because)
        : absentPart(lost(stateless, crew, ["agent_state"], "no_state")),
    usedSlots: ofCalls("used_slots", (id) => usedSlots(id, book, scope), untoldPrivate),
  };
}

function slotsOfAll(agents: readonly AgentEntry[], crew: Crew, because: readonly string[]): Part {
  const online = agents.filter(([, agent]) => omniStatus(agent) !== "offline");
  const silent = online.find(([, { capacity }]) => capacity === undefined);
  if (silent !== undefined)
    return absentPart(lost(silent, crew, ["agent_status", "agent_monitor"], "no_devices"));
  const inMedia = (media: Media): Known => sumOf(online.map(([, agent]) => slotsOf(agent, [media])));
  return sumParts(
    crew.scope.slots.map((media) => countedPart(`slots_${media}`, inMedia(media), { because })),
  );
}

function lost(
  [, { source }]: AgentEntry,
  { sources }: Crew,
  capabilities: readonly string[],
  unlessLost: AbsenceReason,
): AbsenceReason {
  return absenceOf(sources, source, capabilities, unlessLost);
}

function isDerived({ source }: FloorAgent, sources: Sources): boolean {
  return own(sources, source)?.agentState === "derived";
}

function unknownCounts(reason: AbsenceReason): AgentCounts {
  const none = absentPart(reason);
  return {
    logged: none,
    available: none,
    paused: none,
    talking: none,
    offline: none,
    slots: none,
    usedSlots: none,
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

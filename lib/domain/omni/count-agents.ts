import type { EntityId, FloorAgent, FloorCall } from "../floor.ts";
import { absenceOf } from "../kpi/absence-of.ts";
import type { AbsenceReason } from "../kpi/reading.ts";
import { own } from "../own.ts";
import type { AgentBook, Contact } from "./create-agent-book.ts";
import type { MediaScope } from "./create-media-scope.ts";
import { type OmniStatus, omniStatus } from "./omni-status.ts";
import { absentPart, countedPart, type Part } from "./part.ts";
import type { Sources } from "./sources.ts";
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
  const { agents, reason } = crew;
  if (agents === null) return unknownCounts(reason);
  const tally = tallyOf(agents, crew);
  const seen = crew.isSeenOnly ? ["agents_seen"] : [];
  const because = tally.isDerived ? [...seen, "state_derived"] : seen;
  const { stateless, untold } = tally;
  const inStatus = (name: string, count: number): Part =>
    stateless === undefined
      ? countedPart(name, count, { because })
      : absentPart(lost(stateless, crew, ["agent_state"], "no_state"));
  const untoldPrivate = tally.isPrivateUntold ? [...seen, "private_untold"] : seen;
  const ofCalls = (name: string, count: number): Part =>
    untold === undefined
      ? countedPart(name, count, { because: untoldPrivate })
      : absentPart(lost(untold, crew, ["agent_details"], "no_call_details"));
  return {
    logged: inStatus("logged", tally.available + tally.pausa),
    available: inStatus("available", tally.available),
    paused: inStatus("paused", tally.pausa),
    talking: ofCalls("talking", tally.talking),
    offline: inStatus("offline", tally.offline),
    slots:
      stateless === undefined
        ? slotsOfAll(tally, crew, because)
        : absentPart(lost(stateless, crew, ["agent_state"], "no_state")),
    usedSlots: ofCalls("used_slots", tally.usedSlots),
  };
}

/** What one look at thousands of agents finds. */
interface Tally extends Record<OmniStatus, number> {
  talking: number;
  usedSlots: number;
  /** Of those who are logged in, in each medium of the scope. */
  readonly slots: number[];
  /** The first whose state, whose calls, or who is logged in and whose devices nobody tells. */
  stateless?: AgentEntry;
  untold?: AgentEntry;
  silent?: AgentEntry;
  isDerived: boolean;
  isPrivateUntold: boolean;
}

function tallyOf(agents: readonly AgentEntry[], { book, scope, sources }: Crew): Tally {
  const tally: Tally = {
    ...{ available: 0, pausa: 0, offline: 0, talking: 0, usedSlots: 0 },
    ...{ isDerived: false, isPrivateUntold: false },
    slots: scope.slots.map(() => 0),
  };
  for (const entry of agents) {
    const [id, agent] = entry;
    const told = ownFacts(agent);
    const status = told?.status ?? omniStatus(agent);
    if (status === null) tally.stateless ??= entry;
    else tally[status] += 1;
    if (status !== "offline") countSlots(tally, entry, scope);
    tally.isDerived ||= isDerived(agent, sources);
    tally.isPrivateUntold ||= told === undefined && !book.tellsPrivateCalls(id);
    const contacts = told?.contacts ?? inHand(book.callsOf(id));
    if (contacts === null) tally.untold ??= entry;
    else countContacts(tally, contacts, scope);
  }
  return tally;
}

/** What an agent who tells its calls itself says of its own accord. */
interface OwnFacts {
  readonly status: OmniStatus | null;
  readonly contacts: readonly FloorCall[];
}

/** Of thousands of agents few change from one floor to the next. */
const knownFacts = new WeakMap<FloorAgent, OwnFacts>();

function ownFacts(agent: FloorAgent): OwnFacts | undefined {
  const known = knownFacts.get(agent);
  if (known !== undefined || agent.calls === undefined) return known;
  const contacts = Object.values(agent.calls).filter(({ queued }) => !queued);
  const facts = { status: omniStatus(agent), contacts };
  knownFacts.set(agent, facts);
  return facts;
}

function inHand(calls: readonly Contact[] | null): readonly FloorCall[] | null {
  return calls?.map(([, call]) => call).filter(({ queued }) => !queued) ?? null;
}

function countSlots(tally: Tally, entry: AgentEntry, { slots }: MediaScope): void {
  const [, { capacity }] = entry;
  if (capacity === undefined) {
    tally.silent ??= entry;
    return;
  }
  for (const [index, media] of slots.entries())
    tally.slots[index] = (tally.slots[index] ?? 0) + (own(capacity, media)?.slots ?? 0);
}

function countContacts(tally: Tally, contacts: readonly FloorCall[], scope: MediaScope): void {
  let isTalking = false;
  for (const call of contacts) {
    isTalking ||= call.media === "voice";
    if (scope.hasCall(call)) tally.usedSlots += 1;
  }
  if (isTalking) tally.talking += 1;
}

function slotsOfAll({ silent, slots }: Tally, crew: Crew, because: readonly string[]): Part {
  if (silent !== undefined)
    return absentPart(lost(silent, crew, ["agent_status", "agent_monitor"], "no_devices"));
  return sumParts(
    crew.scope.slots.map((media, index) => countedPart(`slots_${media}`, slots[index] ?? 0, { because })),
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

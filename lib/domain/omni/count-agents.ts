import type { EntityId, FloorAgent, FloorCall } from "../floor.ts";
import { absenceOf } from "../kpi/absence-of.ts";
import type { AbsenceReason } from "../kpi/reading.ts";
import { createListMapper } from "../list-mapper.ts";
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

function tallyOf(agents: readonly AgentEntry[], { isSeenOnly, book, scope, sources }: Crew): Tally {
  const tally: Tally = {
    ...{ available: 0, pausa: 0, offline: 0, talking: 0, usedSlots: 0 },
    ...{ isDerived: false, isPrivateUntold: false },
    slots: scope.slots.map(() => 0),
  };
  const { ofAll, ofOne } = sharesOf(scope);
  // Everybody, or some of them, of whom there are other lists.
  const shares = isSeenOnly ? agents.map(ofOne) : ofAll(agents);
  let source: string | undefined;
  for (const [place, entry] of agents.entries()) {
    const [id, agent] = entry;
    if (agent.source !== source) {
      source = agent.source;
      tally.isDerived ||= isDerived(agent, sources);
    }
    let share = shares[place];
    if (share === undefined) {
      tally.isPrivateUntold ||= !book.tellsPrivateCalls(id);
      share = shareOf(agent, { status: omniStatus(agent), contacts: inHand(book.callsOf(id)) }, scope);
    }
    addShare(tally, entry, share);
  }
  return tally;
}

/** What one agent is of a tally. */
interface Share {
  readonly status: OmniStatus | null;
  /** In each medium of the scope, of who is logged in; null when nobody tells the devices. */
  readonly slots: readonly number[] | null;
  /** Null when nobody tells the calls. */
  readonly contacts: { readonly isTalking: boolean; readonly usedSlots: number } | null;
}

/** Of those who tell their calls themselves, by themselves; undefined of others. Of thousands few change from one floor to the next. */
interface Shares {
  readonly ofOne: (entry: AgentEntry) => Share | undefined;
  readonly ofAll: (agents: readonly AgentEntry[]) => readonly (Share | undefined)[];
}

const sharesOfScopes = new WeakMap<MediaScope, Shares>();

function sharesOf(scope: MediaScope): Shares {
  const known = sharesOfScopes.get(scope);
  if (known !== undefined) return known;
  const made = new WeakMap<FloorAgent, Share>();
  const ofOne = ([, agent]: AgentEntry): Share | undefined => {
    if (agent.calls === undefined) return undefined;
    const share = made.get(agent) ?? shareOf(agent, ownFacts(agent, agent.calls), scope);
    made.set(agent, share);
    return share;
  };
  const shares = { ofOne, ofAll: createListMapper(ofOne) };
  sharesOfScopes.set(scope, shares);
  return shares;
}

interface Facts {
  readonly status: OmniStatus | null;
  readonly contacts: readonly FloorCall[] | null;
}

function ownFacts(agent: FloorAgent, calls: NonNullable<FloorAgent["calls"]>): Facts {
  return { status: omniStatus(agent), contacts: Object.values(calls).filter(({ queued }) => !queued) };
}

function shareOf(agent: FloorAgent, { status, contacts }: Facts, scope: MediaScope): Share {
  return {
    status,
    slots: status === "offline" ? noSlots : slotsOf(agent, scope),
    contacts: contacts && {
      isTalking: contacts.some(({ media }) => media === "voice"),
      usedSlots: contacts.filter((call) => scope.hasCall(call)).length,
    },
  };
}

const noSlots: readonly number[] = [];

function slotsOf({ capacity }: FloorAgent, { slots }: MediaScope): readonly number[] | null {
  return capacity === undefined ? null : slots.map((media) => own(capacity, media)?.slots ?? 0);
}

function addShare(tally: Tally, entry: AgentEntry, { status, slots, contacts }: Share): void {
  if (status === null) tally.stateless ??= entry;
  else tally[status] += 1;
  if (slots === null) tally.silent ??= entry;
  else for (let index = 0; index < slots.length; index += 1) addSlots(tally, index, slots[index]);
  if (contacts === null) tally.untold ??= entry;
  else {
    tally.usedSlots += contacts.usedSlots;
    if (contacts.isTalking) tally.talking += 1;
  }
}

function addSlots({ slots }: Tally, index: number, more = 0): void {
  slots[index] = (slots[index] ?? 0) + more;
}

function inHand(calls: readonly Contact[] | null): readonly FloorCall[] | null {
  return calls?.map(([, call]) => call).filter(({ queued }) => !queued) ?? null;
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

import type { FloorAgent, FloorCall } from "../floor.ts";
import { own } from "../own.ts";
import type { AgentBook, AgentEntry, Contact } from "./create-agent-book.ts";
import type { MediaScope } from "./create-media-scope.ts";
import { type OmniStatus, omniStatus } from "./omni-status.ts";

/** What one look at thousands of agents finds. */
export interface AgentTally extends Readonly<Record<OmniStatus, number>> {
  readonly talking: number;
  readonly usedSlots: number;
  /** Of those who are logged in, in each medium of the scope. */
  readonly slots: readonly number[];
  /** The first whose state, whose calls, or who is logged in and whose devices nobody tells. */
  readonly stateless: AgentEntry | undefined;
  readonly untold: AgentEntry | undefined;
  readonly silent: AgentEntry | undefined;
  readonly isPrivateUntold: boolean;
}

interface Crew {
  readonly agents: readonly AgentEntry[] | null;
  readonly book: AgentBook;
}

/** Tallies one crew after another in one scope: who is the same at the same place is neither looked at nor counted again. */
export function createAgentTally(scope: MediaScope): (crew: Crew) => AgentTally {
  const ownShareOf = ownShareIn(scope);
  const sums = emptySums(scope);
  let before: readonly AgentEntry[] = [];
  const shares: Share[] = [];
  /** Which of the shares nothing but the agent itself decides: a list, since to look into thousands of shares takes longer. */
  const areOwn: boolean[] = [];
  return ({ agents, book }) => {
    const everybody = agents ?? [];
    for (const share of shares.splice(everybody.length)) add(sums, share, -1);
    for (let place = 0; place < everybody.length; place += 1) {
      const entry = everybody[place];
      const known = shares[place];
      if (entry === undefined || (entry === before[place] && areOwn[place])) continue;
      const ownShare = ownShareOf(entry);
      const share = ownShare ?? toldShare(entry, book, scope);
      if (known !== undefined) add(sums, known, -1);
      add(sums, share, 1);
      shares[place] = share;
      areOwn[place] = ownShare !== undefined;
    }
    before = everybody;
    const first = (count: number, is: (share: Share) => boolean): AgentEntry | undefined =>
      count === 0 ? undefined : everybody[shares.findIndex(is)];
    const { stateless, untold, silent, untoldPrivately, slots, ...counts } = sums;
    return {
      ...counts,
      slots: [...slots],
      stateless: first(stateless, ({ status }) => status === null),
      untold: first(untold, ({ contacts }) => contacts === null),
      silent: first(silent, (share) => share.slots === null),
      isPrivateUntold: untoldPrivately > 0,
    };
  };
}

/** What one agent is of a tally. */
interface Share {
  readonly status: OmniStatus | null;
  /** In each medium of the scope, of who is logged in; null when nobody tells the devices. */
  readonly slots: readonly number[] | null;
  /** Null when nobody tells the calls. */
  readonly contacts: { readonly isTalking: boolean; readonly usedSlots: number } | null;
  readonly isPrivateUntold: boolean;
}

/** The shares of agents added up: whole numbers, so that what was added can be taken away again. */
interface Sums extends Record<OmniStatus, number> {
  talking: number;
  usedSlots: number;
  readonly slots: number[];
  stateless: number;
  untold: number;
  silent: number;
  untoldPrivately: number;
}

function emptySums({ slots }: MediaScope): Sums {
  return {
    ...{ available: 0, pausa: 0, offline: 0, talking: 0, usedSlots: 0 },
    ...{ stateless: 0, untold: 0, silent: 0, untoldPrivately: 0 },
    slots: slots.map(() => 0),
  };
}

function add(sums: Sums, { status, slots, contacts, isPrivateUntold }: Share, times: 1 | -1): void {
  sums[status ?? "stateless"] += times;
  if (slots === null) sums.silent += times;
  else
    for (const [index, count] of slots.entries())
      sums.slots[index] = (sums.slots[index] ?? 0) + times * count;
  if (contacts === null) sums.untold += times;
  else {
    sums.usedSlots += times * contacts.usedSlots;
    if (contacts.isTalking) sums.talking += times;
  }
  if (isPrivateUntold) sums.untoldPrivately += times;
}

/** Of those who tell their calls themselves, by themselves; undefined of others. */
type OwnShare = (entry: AgentEntry) => Share | undefined;

/** Of thousands few change from one floor to the next, and an agent is counted for everybody and for each of its services. */
const ownShares = new WeakMap<MediaScope, OwnShare>();

function ownShareIn(scope: MediaScope): OwnShare {
  const known = ownShares.get(scope);
  if (known !== undefined) return known;
  const made = new WeakMap<FloorAgent, Share>();
  const ofOne: OwnShare = ([, agent]) => {
    if (agent.calls === undefined) return undefined;
    const share = made.get(agent) ?? shareOf(agent, ownFacts(agent, agent.calls), scope);
    made.set(agent, share);
    return share;
  };
  ownShares.set(scope, ofOne);
  return ofOne;
}

interface Facts extends Pick<Share, "status" | "isPrivateUntold"> {
  readonly contacts: readonly FloorCall[] | null;
}

function ownFacts(agent: FloorAgent, calls: NonNullable<FloorAgent["calls"]>): Facts {
  const contacts = Object.values(calls).filter(({ queued }) => !queued);
  return { status: omniStatus(agent), contacts, isPrivateUntold: false };
}

function toldShare([id, agent]: AgentEntry, book: AgentBook, scope: MediaScope): Share {
  const contacts = inHand(book.callsOf(id));
  const isPrivateUntold = !book.tellsPrivateCalls(id);
  return shareOf(agent, { status: omniStatus(agent), contacts, isPrivateUntold }, scope);
}

function shareOf(agent: FloorAgent, { status, contacts, isPrivateUntold }: Facts, scope: MediaScope): Share {
  return {
    status,
    slots: status === "offline" ? noSlots : slotsOf(agent, scope),
    contacts: contacts && {
      isTalking: contacts.some(({ media }) => media === "voice"),
      usedSlots: contacts.filter((call) => scope.hasCall(call)).length,
    },
    isPrivateUntold,
  };
}

const noSlots: readonly number[] = [];

function slotsOf({ capacity }: FloorAgent, { slots }: MediaScope): readonly number[] | null {
  return capacity === undefined ? null : slots.map((media) => own(capacity, media)?.slots ?? 0);
}

function inHand(calls: readonly Contact[] | null): readonly FloorCall[] | null {
  return calls?.map(([, call]) => call).filter(({ queued }) => !queued) ?? null;
}

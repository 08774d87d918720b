import { changedMembers, type EntityId, type FloorCall, type FloorContent } from "@/lib/domain/index.ts";
import type { HistoryWrite } from "../writing/history-write.ts";
import { type ContactEnd, contactWrite, type OpenContact, observeContact } from "./open-contact.ts";

/** More contacts at a time are not followed. */
const maxOpen = 30_000;
/** A contact that nobody lists may be on its way from a queue to an agent. */
const graceMs = 4_000;

interface Followed {
  readonly source: string;
  contact: OpenContact;
  /** Services and agents that list it. */
  readonly holders: Set<EntityId>;
  goneMs: number | undefined;
  /** It ended, if it did, while the source was not heard. */
  isDoubtful: boolean;
}

/** Writes contacts as services and agents list them. Pure but for its memory. */
export interface ContactFollower {
  take(
    before: FloorContent,
    after: FloorContent,
    isLive: (source: string) => boolean,
    atMs: number,
  ): readonly HistoryWrite[];
  /** Ends what was gone long enough; of a source that is not `isSettled`, nothing. */
  look(isSettled: (source: string) => boolean, atMs: number): readonly HistoryWrite[];
  /** From `sinceMs` on nothing is known of the contacts of a source. */
  doubt(source: string, sinceMs: number): void;
  /** Takes up contacts that were open when the former process ended at `untilMs`. */
  resume(source: string, contacts: readonly OpenContact[], untilMs: number): void;
  counts(): { readonly open: number; readonly refused: number };
}

export function createContactFollower(nextPlace: (ms: number) => number): ContactFollower {
  const open = new Map<string, Followed>();
  let refused = 0;

  function see(
    source: string,
    holder: EntityId,
    id: string,
    call: FloorCall,
    kind: "service" | "agent",
    atMs: number,
  ) {
    const key = `${source} ${id}`;
    const known = open.get(key);
    if (known === undefined && open.size >= maxOpen) {
      refused += 1;
      return undefined;
    }
    const about = {
      id,
      place: known?.contact.place ?? nextPlace(atMs),
      ...(kind === "service" ? { service: holder } : { agent: holder }),
    };
    const contact = observeContact(known?.contact, call, about, atMs, known?.isDoubtful !== true);
    const followed = known ?? { source, contact, holders: new Set(), goneMs: undefined, isDoubtful: false };
    const isNew = known === undefined || differs(known.contact, contact);
    followed.contact = contact;
    followed.holders.add(holder);
    followed.goneMs = undefined;
    followed.isDoubtful = false;
    open.set(key, followed);
    return isNew ? contactWrite(contact) : undefined;
  }
  function lose(source: string, holder: EntityId, id: string, atMs: number): void {
    const followed = open.get(`${source} ${id}`);
    if (followed === undefined || !followed.holders.delete(holder)) return;
    if (followed.holders.size === 0) followed.goneMs ??= atMs;
  }
  function follow(
    before: Readonly<Record<EntityId, Holder>>,
    after: Readonly<Record<EntityId, Holder>>,
    kind: "service" | "agent",
    isLive: (source: string) => boolean,
    atMs: number,
  ): readonly HistoryWrite[] {
    const writes: HistoryWrite[] = [];
    const { changed, gone } = changedMembers(before, after);
    for (const id of changed) {
      const [former, holder] = [before[id], after[id]];
      if (holder === undefined || former?.calls === holder.calls || !isLive(holder.source)) continue;
      for (const [call, told] of Object.entries(holder.calls ?? {})) {
        if (former?.calls?.[call] === told) continue;
        const write = see(holder.source, id, call, told, kind, atMs);
        if (write !== undefined) writes.push(write);
      }
      for (const call of Object.keys(former?.calls ?? {}))
        if (!Object.hasOwn(holder.calls ?? {}, call)) lose(holder.source, id, call, atMs);
    }
    for (const id of gone) {
      const holder = before[id];
      if (holder === undefined) continue;
      for (const call of Object.keys(holder.calls ?? {})) lose(holder.source, id, call, atMs);
    }
    return writes;
  }
  return {
    take: (before, after, isLive, atMs) => [
      ...follow(before.services, after.services, "service", isLive, atMs),
      ...follow(before.agents, after.agents, "agent", isLive, atMs),
    ],
    look(isSettled, atMs) {
      const writes: HistoryWrite[] = [];
      for (const [key, followed] of open) {
        const { goneMs } = followed;
        if (goneMs === undefined || atMs - goneMs < graceMs || !isSettled(followed.source)) continue;
        open.delete(key);
        writes.push(contactWrite(followed.contact, endOf(followed, goneMs)));
      }
      return writes;
    },
    doubt(source, sinceMs) {
      for (const followed of open.values()) {
        if (followed.source !== source) continue;
        followed.isDoubtful = true;
        // Whoever lists it once the source is heard again takes this back.
        followed.holders.clear();
        followed.goneMs = sinceMs;
      }
    },
    resume(source, contacts, untilMs) {
      for (const contact of contacts)
        open.set(`${source} ${contact.call}`, {
          ...{ source, contact, holders: new Set<EntityId>(), goneMs: untilMs, isDoubtful: true },
        });
    },
    counts: () => ({ open: open.size, refused }),
  };
}

interface Holder {
  readonly source: string;
  readonly calls?: Readonly<Record<string, FloorCall>>;
}

function differs(one: OpenContact, other: OpenContact): boolean {
  return (
    one.agent !== other.agent ||
    one.service !== other.service ||
    one.answeredMs !== other.answeredMs ||
    one.startedMs !== other.startedMs ||
    one.party !== other.party ||
    one.wasQueued !== other.wasQueued
  );
}

function endOf({ contact, isDoubtful }: Followed, endedMs: number): ContactEnd {
  if (isDoubtful) return { endedMs, outcome: "unknown" };
  return { endedMs, outcome: contact.agent === undefined ? "left_queue" : "handled" };
}

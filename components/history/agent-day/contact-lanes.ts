import type { ContactRecord } from "@/lib/domain/index.ts";

/** A contact as a bar: in the hands of the agent from its answer on, epoch milliseconds. */
export interface LaidContact {
  readonly contact: ContactRecord;
  readonly fromMs: number;
  readonly toMs: number;
  /** Contacts at once lie in lanes below each other. */
  readonly lane: number;
}

/** Later lanes would make a page tall; the last one takes what is left. */
const mostLanes = 4;

/** The contacts of a day in as few lanes as hold them apart, the earliest first. */
export function contactLanes(contacts: readonly ContactRecord[], nowMs: number): readonly LaidContact[] {
  const ends: number[] = [];
  return contacts
    .map((contact) => ({
      contact,
      fromMs: Date.parse(contact.answeredAt ?? contact.startedAt),
      toMs: contact.endedAt === undefined ? nowMs : Date.parse(contact.endedAt),
    }))
    .toSorted((a, b) => a.fromMs - b.fromMs)
    .map((bar) => {
      const free = ends.findIndex((end) => end <= bar.fromMs);
      const lane = free >= 0 ? free : Math.min(ends.length, mostLanes - 1);
      ends[lane] = Math.max(ends[lane] ?? 0, bar.toMs);
      return { ...bar, lane };
    });
}

import type { ContactRecord, EntityId, FloorCall } from "@/lib/domain/index.ts";
import type { HistoryRow, HistoryWrite } from "../writing/history-write.ts";

/** Outcomes in the order of their codes; only ever added to. */
export const contactOutcomes: readonly ContactRecord["outcome"][] = [
  "handled",
  "left_queue",
  "open",
  "unknown",
];

export const contactFlags = { waitIsFloor: 1, wasQueued: 2 } as const;

/** A contact that goes on, as it was observed so far. */
export interface OpenContact {
  readonly place: number;
  readonly call: string;
  readonly media: string;
  readonly service?: EntityId | undefined;
  readonly agent?: EntityId | undefined;
  readonly party?: string | undefined;
  readonly startedMs: number;
  /** The start was not told: it began then or before. */
  readonly startIsFloor: boolean;
  readonly wasQueued: boolean;
  readonly answeredMs?: number | undefined;
}

/**
 * What a call that is seen at `atMs` adds to what is known of the contact. `wasSeen`: nobody looked away meanwhile, so
 * that an answer that is seen now was given now.
 */
export function observeContact(
  known: OpenContact | undefined,
  call: FloorCall,
  about: {
    readonly id: string;
    readonly place: number;
    readonly service?: EntityId;
    readonly agent?: EntityId;
  },
  atMs: number,
  wasSeen: boolean,
): OpenContact {
  const told = Date.parse(call.startedAt ?? "");
  const started = Number.isFinite(told) ? Math.min(told, atMs) : atMs;
  const agent = call.queued ? known?.agent : (call.agent ?? about.agent ?? known?.agent);
  const accepted = Date.parse(call.acceptedAt ?? "");
  const isAnswered = !call.queued && agent !== undefined;
  const seenAnswer = known?.wasQueued === true && wasSeen ? atMs : undefined;
  const answered = Number.isFinite(accepted) ? accepted : seenAnswer;
  return {
    place: known?.place ?? about.place,
    call: about.id,
    media: call.media,
    service: call.service ?? about.service ?? known?.service,
    agent,
    party: call.party ?? known?.party,
    startedMs: known === undefined || known.startIsFloor ? started : known.startedMs,
    startIsFloor: (known?.startIsFloor ?? true) && !Number.isFinite(told),
    wasQueued: call.queued || (known?.wasQueued ?? false),
    answeredMs: known?.answeredMs ?? (isAnswered ? answered : undefined),
  };
}

/** How a contact ended; absent = it goes on. */
export interface ContactEnd {
  readonly endedMs: number;
  readonly outcome: "handled" | "left_queue" | "unknown";
}

export function contactWrite(contact: OpenContact, end?: ContactEnd): HistoryWrite<"history_contacts"> {
  return {
    table: "history_contacts",
    key: contact.place,
    build(names): HistoryRow<"history_contacts"> {
      const { place, call, media, service, agent, party, startedMs, answeredMs, wasQueued } = contact;
      return {
        place,
        call,
        media,
        service: service === undefined ? null : (names.idOf("service", service) ?? null),
        agent: agent === undefined ? null : (names.idOf("agent", agent) ?? null),
        party: party ?? null,
        started_at: Math.round(startedMs),
        wait_seconds: waitOf(contact, end),
        flags:
          (contact.startIsFloor ? contactFlags.waitIsFloor : 0) + (wasQueued ? contactFlags.wasQueued : 0),
        answered_at: answeredMs === undefined ? null : Math.round(answeredMs),
        ended_at: end === undefined ? null : Math.round(end.endedMs),
        outcome: contactOutcomes.indexOf(end?.outcome ?? "open"),
      };
    },
  };
}

/** Seconds from the beginning until somebody took it or it left; null while it waits, and where no wait was seen. */
function waitOf({ startedMs, answeredMs, wasQueued, agent }: OpenContact, end?: ContactEnd): number | null {
  const untilMs = answeredMs ?? (wasQueued && agent === undefined ? end?.endedMs : undefined);
  return untilMs === undefined ? null : Math.max(0, Math.round((untilMs - startedMs) / 1000));
}

import type { FloorDraft } from "../apply/floor-draft.ts";
import { secondsBetween } from "../apply/seconds-between.ts";
import type { EntityId, FloorAgent, FloorCall, FloorService, Instant } from "../floor.ts";
import type { FloorServiceDay, FloorTally } from "../floor-day.ts";
import type { FloorEvent } from "../floor-event.ts";
import { own } from "../own.ts";
import { setOwn } from "../set-own.ts";

type ContactEvent = FloorEvent & { readonly type: "call-ended" | "chat-message" };

/** States of a contact that no agent has answered: it ends there without having been handled. */
const unanswered: ReadonlySet<string> = new Set([
  "ringing",
  "dialing",
  "calling",
  "reserved",
  "queued",
  "ready",
]);

/** Counts what an agent told of a contact in the day of its service. `agent` is as before the event. */
export function noteContact(draft: FloorDraft, agent: FloorAgent, event: ContactEvent): void {
  const call = own(agent.calls, event.callId);
  if (call?.service === undefined || call.queued || draft.sources.get(event.source)?.day === undefined)
    return;
  const { service, media } = call;
  if (event.type === "chat-message") {
    if (event.from === "agent") change(draft, service, media, (day) => withReply(day, call, event.at));
  } else if (!unanswered.has(call.state)) {
    change(draft, service, media, (day) => ({ ...day, finished: (day.finished ?? 0) + 1 }));
  }
}

/** Measures the waits of contacts that left a service's queue between two lists of its calls. */
export function noteQueueLeft(
  draft: FloorDraft,
  id: EntityId,
  [before, after]: readonly [FloorService, FloorService],
  at: Instant,
): void {
  if (before.calls === undefined || after.calls === undefined || before.calls === after.calls) return;
  if (draft.sources.get(before.source)?.day === undefined) return;
  for (const [callId, call] of Object.entries(before.calls)) {
    if (!call.queued || call.startedAt === undefined || own(after.calls, callId)?.queued) continue;
    const wait = Math.max(0, secondsBetween(call.startedAt, at));
    change(draft, id, call.media, (day) =>
      wait < (day.shortestWaitSeconds ?? Number.POSITIVE_INFINITY)
        ? { ...day, shortestWaitSeconds: wait }
        : day,
    );
  }
}

function withReply(day: FloorServiceDay, { acceptedAt, chat }: FloorCall, at: Instant): FloorServiceDay {
  const first =
    chat?.firstReplyAt === undefined ? tallied(day.firstReplies, acceptedAt, at) : day.firstReplies;
  const replies = tallied(day.replies, chat?.unansweredSince, at);
  return {
    ...day,
    ...(first === undefined ? {} : { firstReplies: first }),
    ...(replies === undefined ? {} : { replies }),
  };
}

function tallied(
  tally: FloorTally | undefined,
  since: Instant | undefined,
  at: Instant,
): FloorTally | undefined {
  if (since === undefined) return tally;
  const seconds = Math.max(0, secondsBetween(since, at));
  return { count: (tally?.count ?? 0) + 1, seconds: (tally?.seconds ?? 0) + seconds };
}

function change(
  draft: FloorDraft,
  service: EntityId,
  media: string,
  edit: (day: FloorServiceDay) => FloorServiceDay,
): void {
  const days = draft.serviceDays.get(service);
  const before = own(days, media) ?? {};
  const after = edit(before);
  if (after === before) return;
  const copy = { ...days };
  setOwn(copy, media, after);
  draft.serviceDays.set(service, copy);
}

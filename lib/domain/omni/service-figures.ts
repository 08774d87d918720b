import { serviceMetrics } from "../catalogue/service-metrics.ts";
import { dayGround, dayValue } from "../day/day-value.ts";
import type { FloorService, FloorSource, Media } from "../floor.ts";
import type { FloorServiceDay } from "../floor-day.ts";
import { absenceOf } from "../kpi/absence-of.ts";
import { statisticAbsence } from "../kpi/statistic-absence.ts";
import { own } from "../own.ts";
import type { Contact } from "./create-agent-book.ts";
import { dayDoubts } from "./day-doubts.ts";
import type { Figures } from "./figures.ts";
import { finishedContacts } from "./finished-contacts.ts";
import { isAtRest } from "./is-at-rest.ts";
import { longestQueueTime } from "./longest-queue-time.ts";
import { countedPart, type Part, termPart } from "./part.ts";
import { replyTallies } from "./reply-tallies.ts";
import { shortestWait } from "./shortest-wait.ts";
import type { Sources } from "./sources.ts";
import { firstKnown, sumParts } from "./sum-parts.ts";

/** What is looked at: a service, its day by medium, and the media that count. */
export interface ServiceSight {
  readonly service: FloorService;
  readonly days: Readonly<Record<string, FloorServiceDay>> | undefined;
  readonly media: readonly Media[];
  readonly sources: Sources;
  readonly nowMs: number;
}

/** Figures that do not move with the clock, and what they were made of beside the service itself. */
interface Known {
  readonly days: ServiceSight["days"];
  readonly media: string;
  readonly source: FloorSource | undefined;
  readonly figures: SteadyFigures;
  /** The same with the wait that was the shortest when they were last read. */
  whole?: Figures;
}

type SteadyFigures = Omit<Figures, "shortestWaitSeconds">;

/** Of hundreds of services few change from one floor to the next. */
const knownFigures = new WeakMap<FloorService, Known>();

/** Figures of a service, from its own statistics and its day, over the media given; the same object while they are the same. */
export function serviceFigures(sight: ServiceSight): Figures {
  const { service, days, sources, nowMs } = sight;
  const media = sight.media.filter((each) => carries(service, each));
  const source = own(sources, service.source);
  const known = steadyFigures(sight, media, source);
  const { figures, whole } = known;
  const { calls, callsReason } = figures;
  const dayOfMedia = media.map((each) => own(days, each));
  const shortestWaitSeconds = shortestWait(dayOfMedia, { calls, callsReason, day: source?.day, nowMs });
  if (whole !== undefined && isSameWait(whole.shortestWaitSeconds, shortestWaitSeconds)) return whole;
  known.whole = { ...figures, shortestWaitSeconds };
  return known.whole;
}

function isSameWait(one: Part, other: Part): boolean {
  return (
    one.value === other.value &&
    one.reason === other.reason &&
    one.since === other.since &&
    one.because.join() === other.because.join()
  );
}

function steadyFigures(sight: ServiceSight, media: readonly Media[], source: Known["source"]): Known {
  const { service, days } = sight;
  const made = { days, media: media.join(), source };
  const known = knownFigures.get(service);
  if (known !== undefined && isOfSame(known, made)) return known;
  const read: Known = { ...made, figures: readFigures(sight, media, source) };
  knownFigures.set(service, read);
  return read;
}

/** When a source was heard last changes with every floor, and nothing here. */
function isOfSame(known: Known, { days, media, source }: Omit<Known, "figures" | "whole">): boolean {
  return (
    known.days === days &&
    known.media === media &&
    known.source?.day === source?.day &&
    known.source?.agentEvents === source?.agentEvents &&
    known.source?.degraded === source?.degraded
  );
}

function readFigures(sight: ServiceSight, media: readonly Media[], source: Known["source"]): SteadyFigures {
  const { service, days, sources } = sight;
  const now = (...metrics: readonly string[]): Part =>
    sumParts(media.flatMap((each) => metrics.map((metric) => statisticNow(sight, each, metric))));
  const ofDay = (...metrics: readonly string[]): Part =>
    sumParts(media.flatMap((each) => metrics.map((metric) => statisticOfDay(sight, each, metric))));
  const calls = callsOf(service, media);
  const callsReason = absenceOf(sources, service.source, ["service_details"], "no_call_details");
  const counted = (name: string, queued: boolean): Part =>
    countedPart(name, countOf(calls, queued), calls === null ? { reason: callsReason } : {});
  const handled = ofDay("handled");
  const dayOfMedia = media.map((each) => own(days, each));
  return {
    waiting: firstKnown(now("waiting"), now("queued"), counted("waiting_contacts", true)),
    handling: firstKnown(now("handling"), counted("contacts", false)),
    received: ofDay("received"),
    handled,
    finished: finishedContacts(
      handled,
      ["handling", "classifying", "after_call_working", "terminating"].map((each) => now(each)),
      { days: dayOfMedia, source },
    ),
    handleSeconds: ofDay("talk_time", "hold_time", "after_call_work_time"),
    dequeued: ofDay("dequeued"),
    queueSeconds: ofDay("queue_time"),
    longestQueueSeconds: longestQueueTime(
      media.map((each) => ({ part: statisticNow(sight, each, "longest_queue_time"), day: own(days, each) })),
      source?.day,
    ),
    ...replyTallies(dayOfMedia, source),
    calls,
    callsReason,
  };
}

function statisticNow({ service, sources }: ServiceSight, media: Media, metric: string): Part {
  const value = own(own(service.metrics, media), metric);
  return termPart("service", metric, value ?? null, value === undefined ? why(service, sources, metric) : {});
}

function statisticOfDay({ service, days, sources }: ServiceSight, media: Media, metric: string): Part {
  const day = own(days, media);
  const value = dayValue(own(service.metrics, media), day, metric);
  const ground = dayGround(own(sources, service.source)?.day, day);
  return termPart("service", metric, value ?? null, {
    ...dayDoubts(ground),
    ...(value === undefined ? why(service, sources, metric) : {}),
  });
}

function why({ source }: FloorService, sources: Sources, metric: string): Pick<Part, "reason"> {
  return { reason: statisticAbsence(sources, source, "service", serviceMetrics.get(metric)) };
}

/** A medium that the service is known not to have, and has no statistics of, has no contacts. */
function carries(service: FloorService, media: Media): boolean {
  return (
    service.media.length === 0 || service.media.includes(media) || own(service.metrics, media) !== undefined
  );
}

function callsOf(service: FloorService, media: readonly Media[]): readonly Contact[] | null {
  if (media.length === 0) return [];
  if (service.calls === undefined) return isAtRest(service) ? [] : null;
  return Object.entries(service.calls).filter(([, call]) => media.includes(call.media));
}

function countOf(calls: readonly Contact[] | null, queued: boolean): number | null {
  return calls === null ? null : calls.filter(([, call]) => call.queued === queued).length;
}

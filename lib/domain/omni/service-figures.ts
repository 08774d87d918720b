import type { FloorService, Media } from "../floor.ts";
import { own } from "../own.ts";
import type { Contact } from "./create-agent-book.ts";
import type { Figures } from "./figures.ts";
import { isAtRest } from "./is-at-rest.ts";
import type { Known } from "./known.ts";
import { sumOf } from "./sum-of.ts";

/** Figures of a service, from its own statistics, over the media given. */
export function serviceFigures(service: FloorService, media: readonly Media[]): Figures {
  const carried = media.filter((each) => carries(service, each));
  const values = (metric: string): readonly Known[] =>
    carried.map((each) => own(own(service.metrics, each), metric) ?? null);
  const total = (...metrics: readonly string[]): Known => sumOf(metrics.flatMap(values));
  const calls = callsOf(service, carried);
  const handled = total("handled");
  const unfinished = total("handling", "classifying", "after_call_working", "terminating");
  const longest = values("longest_queue_time");
  return {
    waiting: total("waiting") ?? total("queued") ?? countOf(calls, true),
    handling: total("handling") ?? countOf(calls, false),
    received: total("received"),
    handled,
    finished: handled === null || unfinished === null ? null : Math.max(0, handled - unfinished),
    handleSeconds: total("talk_time", "hold_time", "after_call_work_time"),
    dequeued: total("dequeued"),
    queueSeconds: total("queue_time"),
    longestQueueSeconds: sumOf(longest) === null ? null : Math.max(0, ...longest.map(Number)),
    calls,
  };
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

function countOf(calls: readonly Contact[] | null, queued: boolean): Known {
  return calls === null ? null : calls.filter(([, call]) => call.queued === queued).length;
}

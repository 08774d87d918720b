import type { FloorContent, FloorEvent, FloorSource, LinkState } from "@/lib/domain/index.ts";
import type { SourcePulse } from "./hub.ts";

/**
 * When each source was last heard, kept beside the floor: a sign of life alone makes no revision,
 * it is stamped into the next one that something else causes.
 */
export interface HeardClock {
  /** Takes the signs of life out of a batch; the rest comes back, undefined when there is none. */
  sift(events: readonly FloorEvent[]): readonly FloorEvent[] | undefined;
  /** The floor with every `heardAt` brought up to now; the same floor when nothing was heard. */
  stamped(content: FloorContent): FloorContent;
  pulses(content: FloorContent, nowMs: number): Readonly<Record<string, SourcePulse>>;
}

export function createHeardClock(): HeardClock {
  const heardAt = new Map<string, string>();
  return {
    sift(events) {
      if (!events.some(isHeard)) return events.length === 0 ? undefined : events;
      for (const event of events) if (isHeard(event)) heardAt.set(event.source, event.at);
      const rest = events.filter((event) => !isHeard(event));
      return rest.length === 0 ? undefined : rest;
    },
    stamped(content) {
      const late = Object.entries(content.sources).filter(([id, source]) => isLate(source, heardAt.get(id)));
      if (late.length === 0) return content;
      const stamps = late.map(([id, source]) => [id, stamp(source, heardAt.get(id))] as const);
      return { ...content, sources: { ...content.sources, ...Object.fromEntries(stamps) } };
    },
    pulses(content, nowMs) {
      const pulses = Object.entries(content.sources).map(
        ([id, source]) => [id, pulse(source.link, heardAt.get(id) ?? source.heardAt, nowMs)] as const,
      );
      return Object.fromEntries(pulses);
    },
  };
}

function isHeard(event: FloorEvent): event is FloorEvent & { type: "heard" } {
  return event.type === "heard";
}

function isLate(source: FloorSource, heardAt: string | undefined): boolean {
  return heardAt !== undefined && source.heardAt !== heardAt;
}

function stamp(source: FloorSource, heardAt: string | undefined): FloorSource {
  return heardAt === undefined ? source : { ...source, heardAt };
}

function pulse(link: LinkState, heardAt: string | undefined, nowMs: number): SourcePulse {
  return heardAt === undefined ? { link } : { link, ageMs: Math.max(0, nowMs - Date.parse(heardAt)) };
}

import { z } from "zod";

/**
 * What pages and rules take for granted of a floor. Our own recorder writes nothing else; a file that somebody sends may
 * say anything, and must not be able to break a page or this process. Members that are not named here are only shown.
 */
const text = z.string().max(10_000);
const map = <Value extends z.ZodType>(value: Value) => z.record(text, value);
const metrics = map(map(z.number()));
const instant = z.iso.datetime();
const call = z.looseObject({ media: text, queued: z.boolean(), state: text, startedAt: instant.optional() });
const calls = map(call).optional();

export const entityShapes = {
  sources: z.looseObject({
    kind: z.literal("interact"),
    link: z.enum(["connecting", "live", "stale", "down"]),
    linkSince: instant,
    agentState: z.enum(["push", "poll", "derived", "none"]),
    degraded: map(text),
    unknown: z.object({ events: z.number(), fields: z.number(), dropped: z.number() }),
  }),
  services: z.looseObject({ source: text, name: text, media: z.array(text), metrics, calls }),
  agents: z.looseObject({
    source: text,
    name: text,
    presence: z.enum(["offline", "available", "busy", "private", "paused", "faulted", "unknown"]),
    services: z.array(text),
    metrics: map(metrics),
    states: map(z.looseObject({ name: text, times: z.number(), totalSeconds: z.number() })),
    calls,
  }),
  alarms: z.looseObject({
    source: text,
    name: text,
    scope: z.enum(["service", "agent", "floor"]),
    target: text,
    value: z.number(),
    limit: z.number(),
    since: instant,
  }),
  pauses: z.looseObject({ id: text, name: text, trigger: z.enum(["manual", "scheduled"]) }),
  commands: z.looseObject({ name: text, status: text, at: instant }),
  serviceDays: map(z.looseObject({})),
  agentDays: map(map(z.looseObject({}))),
} as const;

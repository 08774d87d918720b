import type { FloorAgent, FloorCall, FloorService, Media, MetricValues } from "../../floor.ts";

/** A service by what its media report. */
export function service(
  name: string,
  metrics: Readonly<Record<string, MetricValues>>,
  more: Partial<FloorService> = {},
): FloorService {
  return { source: "interact", name, media: Object.keys(metrics), metrics, ...more };
}

/** A call that waits since a time of day, `11:58:30`. */
export function waitingCall(time: string, media: Media = "voice"): FloorCall {
  return { media, queued: true, state: "queued", startedAt: `2026-11-21T${time}.000Z` };
}

/** An agent who is ready, unless said otherwise. */
export function agent(name: string, parts: Partial<FloorAgent> = {}): FloorAgent {
  return { source: "interact", name, presence: "available", services: [], metrics: {}, states: {}, ...parts };
}

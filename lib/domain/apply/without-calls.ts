import type { FloorAgent, FloorCapacity } from "../floor.ts";

/** The agent without calls that are no longer known, nor the used slots that were counted from them. */
export function withoutCalls(agent: FloorAgent): FloorAgent {
  const { calls, capacity, ...rest } = agent;
  if (calls === undefined) return agent;
  if (capacity === undefined) return rest;
  const slots = Object.entries(capacity).map(([media, { used: _used, ...each }]): [string, FloorCapacity] => [
    media,
    each,
  ]);
  return { ...rest, capacity: Object.fromEntries(slots) };
}

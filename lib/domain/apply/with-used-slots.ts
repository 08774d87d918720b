import type { FloorAgent, FloorCapacity } from "../floor.ts";
import { share } from "./share.ts";

/** The agent with its used slots counted from its calls, by media. Without calls the reported use stands. */
export function withUsedSlots(agent: FloorAgent): FloorAgent {
  const { calls, capacity } = agent;
  if (calls === undefined || capacity === undefined) return agent;
  const counts = new Map<string, number>();
  for (const call of Object.values(calls)) {
    if (!call.queued) counts.set(call.media, (counts.get(call.media) ?? 0) + 1);
  }
  const counted = Object.entries(capacity).map(([media, slots]): [string, FloorCapacity] => [
    media,
    { ...slots, used: counts.get(media) ?? 0 },
  ]);
  const used = share(capacity, Object.fromEntries(counted));
  return used === capacity ? agent : { ...agent, capacity: used };
}

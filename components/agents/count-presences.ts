import { type FloorDocument, type Presence, presenceGroups, valuesOf } from "@/lib/domain/index.ts";

export type PresenceCounts = Readonly<Record<Presence, number>>;

/** How many agents are in each presence; each agent counts once. */
export function countPresences(floor: FloorDocument): PresenceCounts {
  const counts = { offline: 0, available: 0, busy: 0, private: 0, paused: 0, faulted: 0, unknown: 0 };
  for (const { presence, count } of presenceGroups(valuesOf(floor.agents))) counts[presence] += count;
  return counts;
}

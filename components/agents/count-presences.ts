import { type FloorDocument, type Presence, valuesOf } from "@/lib/domain/index.ts";

export type PresenceCounts = Readonly<Record<Presence, number>>;

/** How many agents are in each presence; each agent counts once. */
export function countPresences(floor: FloorDocument): PresenceCounts {
  const counts = { offline: 0, available: 0, busy: 0, private: 0, paused: 0, faulted: 0, unknown: 0 };
  for (const agent of valuesOf(floor.agents)) counts[agent.presence] += 1;
  return counts;
}

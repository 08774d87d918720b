import type { FloorContent } from "@/lib/domain/index.ts";
import type { PresenceCounts } from "./create-source-minutes.ts";

type Counts = { -readonly [Name in keyof PresenceCounts]: number };

export const nobody: PresenceCounts = {
  available: 0,
  busy: 0,
  private: 0,
  paused: 0,
  faulted: 0,
  offline: 0,
  unknown: 0,
};

/** How many agents of each source are in which presence; each agent counts once. */
export function countPresences(agents: FloorContent["agents"]): ReadonlyMap<string, PresenceCounts> {
  const bySource = new Map<string, Counts>();
  for (const { source, presence } of Object.values(agents)) {
    const counts = bySource.get(source) ?? { ...nobody };
    counts[presence] += 1;
    bySource.set(source, counts);
  }
  return bySource;
}

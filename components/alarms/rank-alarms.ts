import type { FloorDocument } from "@/lib/domain/index.ts";

/** Ids of the active alarms, oldest first: what has burnt longest stands on top. */
export function rankAlarms(floor: FloorDocument): readonly string[] {
  return Object.entries(floor.alarms)
    .sort(([idA, a], [idB, b]) => compare(a.since, b.since) || compare(idA, idB))
    .map(([id]) => id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

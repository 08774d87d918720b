import type { FloorCall } from "@/lib/domain/index.ts";

export type CallEntry = readonly [id: string, call: FloorCall];

/** The calls that match, the oldest first; those of unknown start last, then by id so that the order is stable. */
export function sortCalls(
  calls: Readonly<Record<string, FloorCall>>,
  isWanted: (call: FloorCall) => boolean,
): readonly CallEntry[] {
  return Object.entries(calls)
    .filter(([, call]) => isWanted(call))
    .sort(([idA, a], [idB, b]) => compare(a.startedAt ?? "~", b.startedAt ?? "~") || compare(idA, idB));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

"use client";

import { useLive } from "@/lib/live/index.ts";

/**
 * The code of the reason why something of a source (of any source when none is named) is not known: what the
 * source lost (`no_license`) when `capability` is degraded, otherwise `unlessLost`.
 */
export function useAbsence(
  source: string | undefined,
  capability: string,
  unlessLost = "not_reported",
): string {
  return useLive((state) => {
    if (state.floor === undefined) return "loading";
    const sources = source === undefined ? Object.values(state.floor.sources) : [state.floor.sources[source]];
    return sources.find((each) => each?.degraded[capability])?.degraded[capability] ?? unlessLost;
  });
}

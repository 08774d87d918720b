"use client";

import { useLive } from "@/lib/live/index.ts";

/**
 * The code of the reason why something of a source is not known: what the source lost (`no_license`) when
 * `capability` is degraded, otherwise that it was not reported.
 */
export function useAbsence(source: string | undefined, capability: string): string {
  return useLive((state) => {
    if (state.floor === undefined) return "loading";
    const degraded = source === undefined ? undefined : state.floor.sources[source]?.degraded[capability];
    return degraded ?? "not_reported";
  });
}

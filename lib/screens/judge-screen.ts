import type { ScreenBeat } from "./screen-beat.ts";

/**
 * How a television does, what somebody must see to first: `frozen` tells of itself and paints nothing; `stale` has not
 * heard the server; `outdated` runs a page of another build; `offline` tells nothing, as one that is switched off; `delayed`
 * and `live` as on every page.
 */
export const screenStates = ["frozen", "stale", "outdated", "offline", "delayed", "live"] as const;

export type ScreenState = (typeof screenStates)[number];

/** Two beats and a half. */
const offlineMs = 112_500;
const frozenMs = 60_000;
const staleMs = 30_000;
const delayedMs = 12_000;

/** What the last beat says of a television, `sinceMs` after it came. */
export function judgeScreen(beat: ScreenBeat | undefined, sinceMs: number, build: string): ScreenState {
  if (beat === undefined || sinceMs > offlineMs) return "offline";
  if (beat.paintAgeMs > frozenMs || !beat.isVisible) return "frozen";
  // A page that just came has not heard the server yet.
  const feedAgeMs = beat.feedAgeMs ?? beat.ageMs;
  if (feedAgeMs > staleMs) return "stale";
  if (beat.build !== build) return "outdated";
  return feedAgeMs > delayedMs ? "delayed" : "live";
}

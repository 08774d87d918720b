"use client";

import { useNow } from "@/lib/live/index.ts";

/** What a minute needs after its end to be written down. */
const afterMinuteMs = 4_000;

/**
 * The end of the last minute that history can tell of, by the server's clock, epoch milliseconds; undefined before the
 * first frame. It stands still with a paused screen.
 */
export function useEndedMinute(): number | undefined {
  const nowMs = useNow("screen", 5);
  return nowMs === undefined ? undefined : Math.floor((nowMs - afterMinuteMs) / 60_000) * 60_000;
}

"use client";

import { useSyncExternalStore } from "react";
import { type Clock, nowOf, watchNow } from "./watch-now.ts";

/**
 * The time in whole seconds of the server (epoch milliseconds), ticking; undefined before the first frame. Of the
 * `screen` (default) it stands still with the values while the screen is paused; of the `server` it never does:
 * for the clock, and for what a pause does not hold back (alarms). With `everySeconds` it moves in such steps, so that
 * hundreds of figures that change slowly are not drawn each second.
 */
export function useNow(of: Clock = "screen", everySeconds = 1): number | undefined {
  return useSyncExternalStore(
    watchNow,
    () => inSteps(nowOf(of), everySeconds),
    () => undefined,
  );
}

function inSteps(nowMs: number | undefined, everySeconds: number): number | undefined {
  const stepMs = everySeconds * 1_000;
  return nowMs === undefined ? undefined : Math.floor(nowMs / stepMs) * stepMs;
}

"use client";

import { useSyncExternalStore } from "react";
import { browserSession } from "./browser-session.ts";
import { browserView } from "./browser-view.ts";

/**
 * The time in whole seconds of the server (epoch milliseconds), ticking; undefined before the first frame. Of the
 * `screen` (default) it stands still with the values while the screen is paused; of the `server` it never does:
 * for the clock, and for what a pause does not hold back (alarms). With `everySeconds` it moves in such steps, so that
 * hundreds of figures that change slowly are not drawn each second.
 */
export function useNow(of: "screen" | "server" = "screen", everySeconds = 1): number | undefined {
  const read = of === "screen" ? screenSecond : serverSecond;
  return useSyncExternalStore(
    subscribe,
    () => inSteps(read(), everySeconds),
    () => undefined,
  );
}

function inSteps(nowMs: number | undefined, everySeconds: number): number | undefined {
  const stepMs = everySeconds * 1_000;
  return nowMs === undefined ? undefined : Math.floor(nowMs / stepMs) * stepMs;
}

function subscribe(listener: () => void): () => void {
  const stops = [browserSession().ticker.subscribe(listener), browserView().subscribePause(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}

function screenSecond(): number | undefined {
  const pause = browserView().paused();
  return pause === undefined ? serverSecond() : Math.floor(pause.atMs / 1_000) * 1_000;
}

function serverSecond(): number | undefined {
  return browserSession().ticker.current();
}

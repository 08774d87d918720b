"use client";

import { useSyncExternalStore } from "react";
import { browserSession } from "./browser-session.ts";
import { browserView } from "./browser-view.ts";
import { countChanges } from "./count-changes.ts";
import type { Pause } from "./floor-view.ts";

/** How many services and agents changed since the screen was paused, counted once a second; 0 while it runs. */
export function useWaitingChanges(): number {
  return useSyncExternalStore(browserSession().ticker.subscribe, waitingChanges, () => 0);
}

let counted:
  | { readonly pause: Pause; readonly second: number | undefined; readonly count: number }
  | undefined;

function waitingChanges(): number {
  const pause = browserView().paused();
  if (pause === undefined) return 0;
  const { store, ticker } = browserSession();
  const second = ticker.current();
  if (counted?.pause === pause && counted.second === second) return counted.count;
  const { floor } = store.getState();
  counted = { pause, second, count: floor === undefined ? 0 : countChanges(pause.floor, floor) };
  return counted.count;
}

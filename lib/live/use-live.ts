"use client";

import { useSyncExternalStore } from "react";
import { browserView } from "./browser-view.ts";
import { emptyLiveState, type LiveState } from "./live-state.ts";

/** One fact of the live state as the screen shows it (paused or not); `select` must return the same object while the fact is the same. */
export function useLive<T>(select: (state: LiveState) => T): T {
  const view = browserView();
  return useSyncExternalStore(
    view.subscribe,
    () => select(view.state()),
    () => select(emptyLiveState),
  );
}

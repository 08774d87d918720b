"use client";

import { useSyncExternalStore } from "react";
import { browserSession } from "./browser-session.ts";
import { emptyLiveState, type LiveState } from "./live-state.ts";

/** One fact of the live state; `select` must return the same object while the fact is the same. */
export function useLive<T>(select: (state: LiveState) => T): T {
  const { store } = browserSession();
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.getState()),
    () => select(emptyLiveState),
  );
}

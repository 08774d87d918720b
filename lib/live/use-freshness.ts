"use client";

import { useSyncExternalStore } from "react";
import { browserSession } from "./browser-session.ts";
import type { Freshness } from "./freshness.ts";

const loading: Freshness = { level: "loading", link: "connecting" };

/** One fact about how far the page may be believed, e.g. its level. Compared with `Object.is`. */
export function useFreshness<T>(select: (freshness: Freshness) => T): T {
  const { freshness } = browserSession();
  return useSyncExternalStore(
    freshness.subscribe,
    () => select(freshness.getState()),
    () => select(loading),
  );
}

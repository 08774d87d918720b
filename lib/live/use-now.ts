"use client";

import { useSyncExternalStore } from "react";
import { browserSession } from "./browser-session.ts";

/** The server's time in whole seconds (epoch milliseconds), ticking; undefined before the first frame. */
export function useNow(): number | undefined {
  const { ticker } = browserSession();
  return useSyncExternalStore(ticker.subscribe, ticker.current, () => undefined);
}

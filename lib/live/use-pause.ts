"use client";

import { useSyncExternalStore } from "react";
import { browserView } from "./browser-view.ts";
import type { Pause } from "./floor-view.ts";

/** The pause that is on, or undefined while the screen runs. */
export function usePause(): Pause | undefined {
  const view = browserView();
  return useSyncExternalStore(view.subscribePause, view.paused, () => undefined);
}

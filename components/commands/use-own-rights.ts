"use client";

import { useSyncExternalStore } from "react";
import { useIsReplay } from "@/lib/live/index.ts";
import type { OwnRights } from "./own-rights.ts";
import { rightsOfTab } from "./rights-of-tab.ts";

/** What this person may order, as the server last said; undefined until it did, and in a replay, where nothing may be ordered. */
export function useOwnRights(): OwnRights | undefined {
  const rights = useSyncExternalStore(rightsOfTab.subscribe, rightsOfTab.read, () => undefined);
  return useIsReplay() ? undefined : rights;
}

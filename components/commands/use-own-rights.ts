"use client";

import { useSyncExternalStore } from "react";
import type { OwnRights } from "./own-rights.ts";
import { rightsOfTab } from "./rights-of-tab.ts";

/** What this person may order, as the server last said; undefined until it did. */
export function useOwnRights(): OwnRights | undefined {
  return useSyncExternalStore(rightsOfTab.subscribe, rightsOfTab.read, () => undefined);
}

"use client";

import { useSyncExternalStore } from "react";
import { deskOfTab } from "./desk-of-tab.ts";
import type { DeskState } from "./order-desk.ts";

/** One fact of the desk; `select` must return the same object while the fact is the same. */
export function useDesk<Fact>(select: (state: DeskState) => Fact): Fact {
  const read = () => select(deskOfTab.store.getState());
  return useSyncExternalStore(deskOfTab.store.subscribe, read, read);
}

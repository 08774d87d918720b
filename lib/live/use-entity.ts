"use client";

import { useCallback, useSyncExternalStore } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { browserSession } from "./browser-session.ts";
import { browserView } from "./browser-view.ts";
import type { EntityKind } from "./entity-subscriptions.ts";

/** One member of a collection of the floor; wakes only when that member is no longer the same object. */
export function useEntity<T>(
  kind: EntityKind,
  id: string,
  read: (floor: FloorDocument) => T | undefined,
): T | undefined {
  const session = browserSession();
  const subscribe = useCallback(
    (listener: () => void) => session.entities.subscribe(kind, id, listener),
    [session, kind, id],
  );
  const snapshot = () => {
    const { floor } = browserView().state();
    return floor === undefined ? undefined : read(floor);
  };
  return useSyncExternalStore(subscribe, snapshot, () => undefined);
}

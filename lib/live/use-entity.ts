"use client";

import { useCallback, useSyncExternalStore } from "react";
import type { FloorAgent, FloorAlarm, FloorService } from "@/lib/domain/index.ts";
import { browserSession } from "./browser-session.ts";
import type { EntityKind } from "./entity-subscriptions.ts";

/** One service; re-renders only when that service changed. Undefined while unknown. */
export function useService(id: string): FloorService | undefined {
  return useEntity("services", id, (floor) => floor.services[id]);
}

/** One agent; re-renders only when that agent changed. Undefined while unknown. */
export function useAgent(id: string): FloorAgent | undefined {
  return useEntity("agents", id, (floor) => floor.agents[id]);
}

/** One alarm; re-renders only when that alarm changed. Undefined once it has cleared. */
export function useAlarm(id: string): FloorAlarm | undefined {
  return useEntity("alarms", id, (floor) => floor.alarms[id]);
}

type Floor = NonNullable<ReturnType<ReturnType<typeof browserSession>["store"]["getState"]>["floor"]>;

function useEntity<T>(kind: EntityKind, id: string, read: (floor: Floor) => T | undefined): T | undefined {
  const session = browserSession();
  const subscribe = useCallback(
    (listener: () => void) => session.entities.subscribe(kind, id, listener),
    [session, kind, id],
  );
  const snapshot = () => {
    const { floor } = session.store.getState();
    return floor === undefined ? undefined : read(floor);
  };
  return useSyncExternalStore(subscribe, snapshot, () => undefined);
}

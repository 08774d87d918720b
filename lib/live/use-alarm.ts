"use client";

import type { FloorAlarm } from "@/lib/domain/index.ts";
import { useEntity } from "./use-entity.ts";

/** One alarm; re-renders only when that alarm changed. Undefined once it has cleared. */
export function useAlarm(id: string): FloorAlarm | undefined {
  return useEntity("alarms", id, (floor) => floor.alarms[id]);
}

"use client";

import type { FloorService } from "@/lib/domain/index.ts";
import { useEntity } from "./use-entity.ts";

/** One service; re-renders only when that service changed. Undefined while unknown. */
export function useService(id: string): FloorService | undefined {
  return useEntity("services", id, (floor) => floor.services[id]);
}

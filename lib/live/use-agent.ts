"use client";

import type { FloorAgent } from "@/lib/domain/index.ts";
import { useEntity } from "./use-entity.ts";

/** One agent; re-renders only when that agent changed. Undefined while unknown. */
export function useAgent(id: string): FloorAgent | undefined {
  return useEntity("agents", id, (floor) => floor.agents[id]);
}

"use client";

import { useLive } from "@/lib/live/index.ts";

/** The name of a service or agent; while unknown, what stands behind the source in its id. */
export function useEntityName(collection: "services" | "agents", id: string): string {
  return useLive((state) => state.floor?.[collection][id]?.name) ?? id.slice(id.indexOf(":") + 1);
}

import type { Presence } from "@/lib/domain/index.ts";

/** Address of the agents page showing only these states; everybody when there are none. */
export function agentsPath(presences: readonly Presence[]): string {
  if (presences.length === 0) return "/agents";
  return `/agents?filter=${presences.map((presence) => `presence:${presence}`).join(",")}`;
}

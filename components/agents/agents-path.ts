import type { Presence } from "@/lib/domain/index.ts";

/** Address of the agents page showing only these states; everybody when there are none. */
export function agentsPath(presences: readonly Presence[]): string {
  return presences.length === 0 ? "/agents" : `/agents?presence=${presences.join(",")}`;
}

import { diffFloor, type FloorDocument } from "@/lib/domain/index.ts";

/** How many services and agents would look different if `after` were shown in place of `before`. */
export function countChanges(before: FloorDocument, after: FloorDocument): number {
  if (before.services === after.services && before.agents === after.agents) return 0;
  const { services, agents } = diffFloor(before, after) ?? {};
  return countMembers(services) + countMembers(agents);
}

function countMembers(change: unknown): number {
  return typeof change === "object" && change !== null ? Object.keys(change).length : 0;
}

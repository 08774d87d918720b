import type { ChangeFact, EntityId, FloorService } from "@/lib/domain/index.ts";

/** A service that opened or closed. Learning for the first time whether it is open changes nothing. */
export function openingChange(
  id: EntityId,
  before: FloorService | undefined,
  after: FloorService,
): ChangeFact | undefined {
  if (before?.open === undefined || after.open === undefined || before.open === after.open) return undefined;
  return { kind: after.open ? "service_opened" : "service_closed", service: id };
}

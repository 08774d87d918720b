import { type FloorDocument, type Sight, tellFloor } from "@/lib/domain/index.ts";

/** The floor as somebody who may see so much of it is told it. */
export function floorInScope(floor: FloorDocument, sight: Sight): FloorDocument {
  const told = tellFloor(floor, sight);
  return told === floor ? floor : { ...floor, ...told };
}

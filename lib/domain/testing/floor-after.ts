import { applyEvents } from "../apply-events.ts";
import { emptyFloor } from "../empty-floor.ts";
import type { FloorContent } from "../floor.ts";
import type { FloorEvent } from "../floor-event.ts";

/** The floor after batches of facts, applied one batch after the other, on an empty floor. */
export function floorAfter(...batches: readonly (readonly FloorEvent[])[]): FloorContent {
  return batches.reduce((floor, events) => applyEvents(floor, events), emptyFloor);
}

import type { FloorContent } from "./floor.ts";
import type { FloorEvent } from "./floor-event.ts";

/**
 * The floor after `events`, in their order. Pure. Entities that did not change keep their identity, and a
 * batch that changes nothing gives back the very floor it was given.
 */
export function applyEvents(content: FloorContent, events: readonly FloorEvent[]): FloorContent {
  void events;
  return content;
}

import { applyEvent } from "./apply/apply-event.ts";
import { createFloorDraft } from "./apply/floor-draft.ts";
import type { FloorContent } from "./floor.ts";
import type { FloorEvent } from "./floor-event.ts";

/**
 * The floor after some facts, in their order: the only thing that writes a floor. Pure and structurally shared:
 * an entity that the facts leave equal keeps its identity, and when all do the floor itself is returned.
 * Never throws for what a source may report.
 */
export function applyEvents(content: FloorContent, events: readonly FloorEvent[]): FloorContent {
  const draft = createFloorDraft(content);
  for (const event of events) applyEvent(draft, event);
  return draft.finish();
}

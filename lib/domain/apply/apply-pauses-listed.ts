import { entityId } from "../entity-id.ts";
import type { FloorEvent } from "../floor-event.ts";
import type { FloorDraft } from "./floor-draft.ts";
import { share } from "./share.ts";

/** Applies a list of pause reasons; a complete one removes the others of the same trigger. */
export function applyPausesListed(draft: FloorDraft, event: FloorEvent & { type: "pauses-listed" }): void {
  const { source, trigger, pauses, complete } = event;
  const ids = new Set<string>();
  for (const pause of pauses) {
    const id = entityId(source, pause.id);
    ids.add(id);
    draft.pauses.set(id, share(draft.pauses.get(id), pause));
  }
  if (!complete) return;
  const prefix = entityId(source, "");
  for (const [id, pause] of Object.entries(draft.pauses.current)) {
    if (id.startsWith(prefix) && pause.trigger === trigger && !ids.has(id)) draft.pauses.delete(id);
  }
}

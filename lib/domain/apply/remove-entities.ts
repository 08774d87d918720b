import { entityId } from "../entity-id.ts";
import type { FloorDraft } from "./floor-draft.ts";

/** Removes what a complete list of a source does not name, with its alarms. */
export function removeEntities(
  draft: FloorDraft,
  kind: "services" | "agents",
  source: string,
  kept: readonly { readonly name: string }[],
): readonly string[] {
  const keep = new Set(kept.map(({ name }) => entityId(source, name)));
  const gone = Object.entries(draft[kind].current)
    .filter(([id, entity]) => entity.source === source && !keep.has(id))
    .map(([id]) => id);
  if (gone.length === 0) return gone;
  for (const id of gone) draft[kind].delete(id);
  const targets = new Set(gone);
  for (const [id, alarm] of Object.entries(draft.alarms.current)) {
    if (alarm.scope === (kind === "services" ? "service" : "agent") && targets.has(alarm.target))
      draft.alarms.delete(id);
  }
  return gone;
}

import type { FloorEvent } from "../floor-event.ts";
import { isRecord } from "../is-record.ts";
import { applyPatch } from "../patch/apply-patch.ts";
import type { FloorDraft } from "./floor-draft.ts";
import type { MapDraft } from "./map-draft.ts";

/** Applies the way from one floor of a recording to the next, entity by entity: what is not of the recording stays. */
export function applyRecorded(draft: FloorDraft, { patch }: FloorEvent & { type: "recorded" }): void {
  applyChanges(draft.sources, patch.sources);
  applyChanges(draft.services, patch.services);
  applyChanges(draft.agents, patch.agents);
  applyChanges(draft.alarms, patch.alarms);
  applyChanges(draft.pauses, patch.pauses);
  applyChanges(draft.serviceDays, patch.serviceDays);
  applyChanges(draft.agentDays, patch.agentDays);
}

function applyChanges<T extends object>(map: MapDraft<T>, changes: unknown): void {
  if (!isRecord(changes)) return;
  for (const [id, change] of Object.entries(changes)) {
    if (change === null) map.delete(id);
    else if (isRecord(change)) map.set(id, applyPatch(map.get(id) ?? asEntity<T>({}), change));
  }
}

/** Of an entity that is new its patch is all of it. */
function asEntity<T>(empty: object): T {
  return empty as T;
}

import type { FloorEvent } from "../floor-event.ts";
import type { FloorDraft } from "./floor-draft.ts";

/** Nobody knows the alarms of a source until it tells them again; those known last stay to be seen. */
export function applyAlarmsUntold(
  draft: FloorDraft,
  { source }: FloorEvent & { type: "alarms-untold" },
): void {
  const before = draft.sources.get(source);
  if (before?.alarmsKnownSince === undefined) return;
  const { alarmsKnownSince: _former, ...rest } = before;
  draft.sources.set(source, rest);
}

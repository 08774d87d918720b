import type { FloorEvent } from "../floor-event.ts";
import type { FloorDraft } from "./floor-draft.ts";
import { share } from "./share.ts";

/** Applies what people did about an alarm; one that has cleared meanwhile is not brought back. */
export function applyAlarmMarks(
  draft: FloorDraft,
  { alarm: id, marks }: FloorEvent & { type: "alarm-marks" },
): void {
  const before = draft.alarms.get(id);
  if (before === undefined) return;
  const { acknowledged: _acknowledged, snoozedUntil: _snoozed, ...rest } = before;
  draft.alarms.set(id, share(before, { ...rest, ...marks }));
}

import { entityId } from "../entity-id.ts";
import type { FloorAlarm } from "../floor.ts";
import type { AlarmReport, FloorEvent } from "../floor-event.ts";
import type { FloorDraft } from "./floor-draft.ts";
import { share } from "./share.ts";

/**
 * Applies the whole set of active alarms of a source: what is missing has cleared. An alarm that stays active keeps
 * when it began and who acknowledged it.
 */
export function applyAlarms(draft: FloorDraft, event: FloorEvent & { type: "alarms" }): void {
  const { source, alarms, at } = event;
  const active = new Set<string>();
  for (const report of alarms) {
    const id = alarmId(source, report);
    const before = draft.alarms.get(id);
    active.add(id);
    const { since = at, acknowledged } = before ?? {};
    const alarm: FloorAlarm = { source, ...report, target: entityId(source, report.target), since };
    draft.alarms.set(id, share(before, acknowledged === undefined ? alarm : { ...alarm, acknowledged }));
  }
  for (const [id, alarm] of Object.entries(draft.alarms.current)) {
    if (alarm.source === source && !active.has(id)) draft.alarms.delete(id);
  }
}

function alarmId(source: string, { name, media, target }: AlarmReport): string {
  return `${source}:${name}:${media ?? "any"}:${target}`;
}

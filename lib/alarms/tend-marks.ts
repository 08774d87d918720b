import type { AlarmMarks, FloorAlarm, FloorEvent } from "@/lib/domain/index.ts";
import type { AlarmStore, KeptMarks } from "./alarm-store.ts";

/**
 * Forgets marks whose alarm has cleared or begun anew and snoozes that are over. Returns what the floor must be told so
 * that it bears the marks that are left: one may have been applied to an alarm that began in between.
 */
export function tendMarks(
  store: AlarmStore,
  alarms: Readonly<Record<string, FloorAlarm>>,
  nowMs: number,
): readonly FloorEvent[] {
  return store.entries().flatMap(([id, kept]) => {
    const alarm = alarms[id];
    if (alarm === undefined) {
      store.forget(id);
      return [];
    }
    const marks = validMarks(kept, alarm, nowMs);
    if (Object.keys(marks).length === 0) store.forget(id);
    else store.keep(id, { since: kept.since, marks });
    return isBorneBy(alarm, marks) ? [] : [{ type: "alarm-marks", alarm: id, marks } as const];
  });
}

function validMarks({ since, marks }: KeptMarks, alarm: FloorAlarm, nowMs: number): AlarmMarks {
  if (since !== alarm.since) return {};
  const { snoozedUntil, ...rest } = marks;
  const isOver =
    snoozedUntil !== undefined && snoozedUntil !== "cleared" && Date.parse(snoozedUntil) <= nowMs;
  return isOver ? rest : marks;
}

function isBorneBy(alarm: FloorAlarm, { acknowledged, snoozedUntil }: AlarmMarks): boolean {
  return alarm.snoozedUntil === snoozedUntil && alarm.acknowledged?.at === acknowledged?.at;
}

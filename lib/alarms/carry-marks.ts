import type { FloorAlarm } from "@/lib/domain/index.ts";
import type { AlarmStore } from "./alarm-store.ts";

/**
 * Marks that were kept before a restart go on for an alarm that was active already when the source first told its alarms:
 * to us it begins then, to people it never ended. To be called once, before marks of alarms that are gone are forgotten.
 */
export function carryMarks(store: AlarmStore, alarms: Readonly<Record<string, FloorAlarm>>): void {
  for (const [id, { since, marks }] of store.entries()) {
    const alarm = Object.hasOwn(alarms, id) ? alarms[id] : undefined;
    if (alarm?.sinceIsFloor === true && alarm.since > since) store.keep(id, { since: alarm.since, marks });
  }
}

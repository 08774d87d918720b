import type { ChangeFact, FloorAlarm, FloorContent } from "@/lib/domain/index.ts";

type Alarms = FloorContent["alarms"];

/** Alarms of one source that are in one floor and not in the other. */
export function alarmChanges(before: Alarms, after: Alarms, source: string): readonly ChangeFact[] {
  if (before === after) return [];
  return [
    ...missingIn(after, before, source).map((alarm) => fact("alarm_cleared", alarm)),
    ...missingIn(before, after, source).map((alarm) => fact("alarm_raised", alarm)),
  ];
}

function missingIn(other: Alarms, alarms: Alarms, source: string): readonly FloorAlarm[] {
  return Object.entries(alarms)
    .filter(([id, alarm]) => alarm.source === source && !Object.hasOwn(other, id))
    .map(([, alarm]) => alarm);
}

function fact(kind: "alarm_raised" | "alarm_cleared", alarm: FloorAlarm): ChangeFact {
  const { name, scope, target, media, value, limit } = alarm;
  return { kind, alarm: name, scope, target, value, limit, ...(media === undefined ? {} : { media }) };
}

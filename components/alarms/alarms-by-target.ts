import type { FloorAlarm } from "@/lib/domain/index.ts";

const counted = new WeakMap<object, ReadonlyMap<string, number>>();

/** How many alarms each service or agent has; counted once per floor, however many rows ask. */
export function alarmsByTarget(alarms: Readonly<Record<string, FloorAlarm>>): ReadonlyMap<string, number> {
  const known = counted.get(alarms);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { target } of Object.values(alarms)) counts.set(target, (counts.get(target) ?? 0) + 1);
  counted.set(alarms, counts);
  return counts;
}

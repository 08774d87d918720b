import type { FloorAlarm, FloorDocument } from "@/lib/domain/index.ts";
import { isCalm } from "./is-calm.ts";

/** Ids of the active alarms: those that nobody looks after first, the critical ones on top, of these the oldest. */
export function rankAlarms(floor: FloorDocument): readonly string[] {
  return Object.entries(floor.alarms)
    .sort(([idA, a], [idB, b]) => rankOf(a) - rankOf(b) || compare(a.since, b.since) || compare(idA, idB))
    .map(([id]) => id);
}

/** What the CTI gave no limit to be judged by counts as a warning. */
function rankOf(alarm: FloorAlarm): number {
  return (isCalm(alarm) ? 2 : 0) + (alarm.severity === "critical" ? 0 : 1);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import type { FloorAlarm } from "@/lib/domain/index.ts";

/** Whether somebody looks after the alarm: they have acknowledged it, or it is asleep. */
export function isCalm({ acknowledged, snoozedUntil }: FloorAlarm): boolean {
  return acknowledged !== undefined || snoozedUntil !== undefined;
}

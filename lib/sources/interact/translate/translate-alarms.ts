import type { AlarmReport } from "@/lib/domain/index.ts";
import { canonicalAlarmName, type WireAlarm } from "../wire/index.ts";
import type { AlarmThreshold } from "./translator.ts";

/**
 * The active alarms for the floor. The event does not name the media: it is told from the subscribed threshold with
 * that name and reference, when those that have them agree. An alarm said twice counts once, with its higher value.
 */
export function translateAlarms(
  alarms: readonly WireAlarm[],
  thresholds: readonly AlarmThreshold[],
): readonly AlarmReport[] {
  const reports = new Map<string, AlarmReport>();
  for (const alarm of alarms) {
    const media = alarm.media ?? inferMedia(alarm, thresholds);
    const { name, scope, target, value, reference: limit } = alarm;
    const key = JSON.stringify([name, scope, target, media, limit]);
    const known = reports.get(key);
    if (known !== undefined && known.value >= value) continue;
    reports.set(key, { name, scope, target, value, limit, ...(media === undefined ? {} : { media }) });
  }
  return [...reports.values()];
}

function inferMedia(alarm: WireAlarm, thresholds: readonly AlarmThreshold[]): string | undefined {
  const matching = thresholds.filter(
    (threshold) => canonicalAlarmName(threshold.name) === alarm.name && threshold.value === alarm.reference,
  );
  const [media, ...others] = new Set(matching.map((threshold) => threshold.media));
  return others.length === 0 ? media : undefined;
}

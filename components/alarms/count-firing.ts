import { type AlarmThreshold, alarmKinds, type FloorDocument, readAlarmValue } from "@/lib/domain/index.ts";

/** How many services or agents a threshold would be in alarm for now; undefined when no value of it is known. */
export function countFiring(
  { name, media, value: limit }: AlarmThreshold,
  floor: FloorDocument,
  nowMs: number,
): number | undefined {
  // Nothing is above what is no number: that is no good news.
  if (!Number.isFinite(limit)) return undefined;
  const entities = Object.values(alarmKinds.get(name)?.scope === "agent" ? floor.agents : floor.services);
  const values = entities.flatMap((entity) => readAlarmValue(name, entity, media, nowMs) ?? []);
  // A profile is reached; everything else is exceeded.
  return values.length === 0
    ? undefined
    : values.filter((value) => (name === "min_profile" ? value >= limit : value > limit)).length;
}

import type { FloorDocument } from "@/lib/domain/index.ts";

/** Whether every source has told its alarms: only then does an empty list mean that none is active. */
export function areAlarmsTold({ sources }: Pick<FloorDocument, "sources">): boolean {
  return Object.values(sources).every(({ alarmsKnownSince }) => alarmsKnownSince !== undefined);
}

import { entityId } from "../entity-id.ts";
import type { FloorService, Media } from "../floor.ts";
import type { OldestWait } from "./reading.ts";

/** The call that has waited longest, of one medium or of all; undefined when nobody waits or no start is known. */
export function oldestWaiting(services: readonly FloorService[], media?: Media): OldestWait | undefined {
  let oldest: OldestWait | undefined;
  for (const service of services) {
    for (const [id, call] of Object.entries(service.calls ?? {})) {
      const { startedAt, queued } = call;
      if (!queued || startedAt === undefined || (media !== undefined && call.media !== media)) continue;
      const found = {
        call: id,
        service: entityId(service.source, service.name),
        media: call.media,
        startedAt,
      };
      if (oldest === undefined || isBefore(found, oldest)) oldest = found;
    }
  }
  return oldest;
}

/** Of two that began together the one with the smaller ids, so that the order of the services does not matter. */
function isBefore(a: OldestWait, b: OldestWait): boolean {
  if (a.startedAt !== b.startedAt) return a.startedAt < b.startedAt;
  return a.service === b.service ? a.call < b.call : a.service < b.service;
}

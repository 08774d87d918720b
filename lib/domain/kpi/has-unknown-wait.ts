import type { FloorService, Media } from "../floor.ts";

/** Whether a call of the service, of one medium or of any, waits since nobody knows when. */
export function hasUnknownWait({ calls }: Pick<FloorService, "calls">, media?: Media): boolean {
  return Object.values(calls ?? {}).some(
    (call) =>
      call.queued &&
      (media === undefined || call.media === media) &&
      !Number.isFinite(Date.parse(call.startedAt ?? "")),
  );
}

import type { FloorCall, FloorService } from "@/lib/domain/index.ts";

/** The call that has waited longest, of one medium or of all; undefined when nobody waits or no start is known. */
export function oldestQueued(service: FloorService, media?: string): FloorCall | undefined {
  let oldest: FloorCall | undefined;
  for (const call of Object.values(service.calls ?? {})) {
    const counts =
      call.queued && call.startedAt !== undefined && (media === undefined || call.media === media);
    if (counts && (oldest?.startedAt === undefined || (call.startedAt ?? "") < oldest.startedAt))
      oldest = call;
  }
  return oldest;
}

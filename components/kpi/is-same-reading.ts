import type { Reading } from "@/lib/domain/index.ts";

/** Whether two readings look alike on screen: value, exactness and reason. */
export function isSameReading(a: Reading, b: Reading): boolean {
  if (a.quality !== b.quality || a.value !== b.value || a.isLive !== b.isLive) return false;
  if (a.quality === "unavailable" || b.quality === "unavailable")
    return a.quality === b.quality && "reason" in a && "reason" in b && a.reason === b.reason;
  return a.oldest?.startedAt === b.oldest?.startedAt && a.coverage.known === b.coverage.known;
}

import type { FloorCall, Media } from "@/lib/domain/index.ts";

/** Seconds at which one group of waits ends and the next begins; the last group has no end. */
export const waitEdges = [30, 60, 120, 300, 600] as const;

/** How many wait, and how many of them longer than the limit of their medium. */
export interface WaitGroup {
  readonly count: number;
  readonly past: number;
}

export interface WaitCounts {
  /** The shortest waits first. */
  readonly groups: readonly WaitGroup[];
  /** Over all groups. */
  readonly past: number;
  /** Calls whose start is not known. */
  readonly unknown: number;
}

/**
 * How many calls have waited how long at `nowMs`, the server's time. `limitOf`: seconds that a medium may wait,
 * undefined where no limit holds; at the limit itself all is still well.
 */
export function countWaits(
  calls: Readonly<Record<string, FloorCall>>,
  nowMs: number,
  limitOf: (media: Media) => number | undefined,
): WaitCounts {
  const groups = Array.from({ length: waitEdges.length + 1 }, () => ({ count: 0, past: 0 }));
  let past = 0;
  let unknown = 0;
  for (const { queued, startedAt, media } of Object.values(calls)) {
    if (!queued) continue;
    const seconds = Math.floor((nowMs - Date.parse(startedAt ?? "")) / 1000);
    const group = groups[groupOf(seconds)];
    if (group === undefined) {
      unknown += 1;
      continue;
    }
    const isPast = seconds > (limitOf(media) ?? Number.POSITIVE_INFINITY);
    group.count += 1;
    group.past += Number(isPast);
    past += Number(isPast);
  }
  return { groups, past, unknown };
}

/** −1 for a wait that nobody knows. */
function groupOf(seconds: number): number {
  if (!Number.isFinite(seconds)) return -1;
  const index = waitEdges.findIndex((edge) => seconds < edge);
  return index < 0 ? waitEdges.length : index;
}

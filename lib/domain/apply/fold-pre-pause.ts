import type { FloorStateTotal, Instant } from "../floor.ts";
import type { StateTotalReport } from "../floor-event.ts";
import { jitterSeconds } from "./jitter-seconds.ts";
import { secondsBetween } from "./seconds-between.ts";

type PrePause = NonNullable<FloorStateTotal["prePause"]>;

/**
 * The time spent with a pause pending, after a report. What grew is taken to run on, so that it costs no patch while it
 * does; what falls behind has stopped.
 */
export function foldPrePause(
  before: PrePause | undefined,
  report: StateTotalReport["prePause"],
  at: Instant,
): PrePause | undefined {
  if (report === undefined || before === undefined) return report ?? before;
  const { times, totalSeconds } = report;
  const ranSeconds = before.runningSince === undefined ? 0 : secondsBetween(before.runningSince, at);
  const aheadSeconds = totalSeconds - before.totalSeconds - ranSeconds;
  const isOnPace = before.runningSince !== undefined && Math.abs(aheadSeconds) <= jitterSeconds;
  if (isOnPace) return times === before.times ? before : { ...before, times };
  if (aheadSeconds === 0) return times === before.times ? before : { times, totalSeconds };
  return aheadSeconds > 0 ? { times, totalSeconds, runningSince: at } : { times, totalSeconds };
}

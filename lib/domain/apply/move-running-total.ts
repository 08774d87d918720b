import type { FloorStateTotal, Instant } from "../floor.ts";
import { secondsBetween } from "./seconds-between.ts";

type Totals = Readonly<Record<string, FloorStateTotal>>;

/**
 * The totals once the state `toRow` runs since `since`: every other running total is settled at that instant.
 * A row that was never reported is not invented.
 */
export function moveRunningTotal(states: Totals, toRow: string | undefined, since: Instant): Totals {
  const isSettled = Object.entries(states).every(
    ([id, total]) => (total.runningSince !== undefined) === (id === toRow),
  );
  if (isSettled) return states;
  const moved = Object.entries(states).map(([id, total]): [string, FloorStateTotal] => {
    if (id === toRow)
      return [id, total.runningSince === undefined ? { ...total, runningSince: since } : total];
    return [id, total.runningSince === undefined ? total : settled(total, since)];
  });
  return Object.fromEntries(moved);
}

function settled(total: FloorStateTotal, at: Instant): FloorStateTotal {
  const { prePause, ...rest } = total;
  const settledTotal = stopped(rest, at);
  return prePause === undefined ? settledTotal : { ...settledTotal, prePause: stopped(prePause, at) };
}

interface Running {
  readonly totalSeconds: number;
  readonly runningSince?: Instant;
}

function stopped<T extends Running>(total: T, at: Instant): Omit<T, "runningSince"> {
  const { runningSince, ...rest } = total;
  const ranSeconds = runningSince === undefined ? 0 : Math.round(secondsBetween(runningSince, at));
  return { ...rest, totalSeconds: total.totalSeconds + Math.max(0, ranSeconds) };
}

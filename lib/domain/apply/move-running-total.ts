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
    return [id, settled(total, since)];
  });
  return Object.fromEntries(moved);
}

function settled(total: FloorStateTotal, at: Instant): FloorStateTotal {
  const { runningSince, ...rest } = total;
  if (runningSince === undefined) return total;
  const ranSeconds = Math.max(0, Math.round(secondsBetween(runningSince, at)));
  return { ...rest, totalSeconds: total.totalSeconds + ranSeconds };
}

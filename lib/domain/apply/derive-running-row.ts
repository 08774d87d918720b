import type { FloorStateTotal, Instant } from "../floor.ts";
import type { StateTotalReport } from "../floor-event.ts";
import { own } from "../own.ts";
import { jitterSeconds } from "./jitter-seconds.ts";
import { secondsBefore } from "./seconds-before.ts";
import { secondsBetween } from "./seconds-between.ts";

type Totals = Readonly<Record<string, FloorStateTotal>>;

/** The row whose total grew, with since when; undefined when that cannot be told. */
export interface RunningRow {
  readonly id: string;
  readonly name: string;
  readonly trigger?: string;
  readonly since: Instant;
}

/**
 * The current state of an agent of whom only totals are known: the running row if it still grows, else the only
 * other one that grew since the last report. The floor is the memory of that report.
 */
export function deriveRunningRow(
  before: Totals,
  rows: readonly StateTotalReport[],
  at: Instant,
): RunningRow | undefined {
  if (Object.keys(before).length === 0) return undefined;
  const running = rows.find((row) => isStillRunning(own(before, row.id), row, at));
  if (running !== undefined) return runningRow(running, own(before, running.id)?.runningSince ?? at);
  const grown = rows.filter((row) => growthSeconds(own(before, row.id), row) > 0);
  const [only] = grown;
  if (only === undefined || grown.length > 1) return undefined;
  return runningRow(only, secondsBefore(at, growthSeconds(own(before, only.id), only)));
}

function isStillRunning(before: FloorStateTotal | undefined, row: StateTotalReport, at: Instant): boolean {
  if (before?.runningSince === undefined) return false;
  const expected = before.totalSeconds + secondsBetween(before.runningSince, at);
  return row.totalSeconds >= expected - jitterSeconds;
}

/** Of a row that did not run; one that did and lags behind has ended. */
function growthSeconds(before: FloorStateTotal | undefined, row: StateTotalReport): number {
  if (before?.runningSince !== undefined) return 0;
  return row.totalSeconds - (before?.totalSeconds ?? 0);
}

function runningRow({ id, name, trigger }: StateTotalReport, since: Instant): RunningRow {
  return { id, name, since, ...(trigger === undefined ? {} : { trigger }) };
}

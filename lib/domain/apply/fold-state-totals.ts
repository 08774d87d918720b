import type { FloorStateTotal, Instant } from "../floor.ts";
import type { StateTotalReport } from "../floor-event.ts";
import { own } from "../own.ts";
import { defined, type Spelt } from "./defined.ts";
import { foldPrePause } from "./fold-pre-pause.ts";
import { jitterSeconds } from "./jitter-seconds.ts";
import { createMapDraft } from "./map-draft.ts";
import { secondsBetween } from "./seconds-between.ts";
import { share } from "./share.ts";

type Totals = Readonly<Record<string, FloorStateTotal>>;

/** A report of totals: which row runs according to the agent's state, and whether other rows are gone. */
export interface TotalsReport {
  readonly rows: readonly StateTotalReport[];
  readonly runningRow: string | undefined;
  readonly full: boolean;
  readonly at: Instant;
}

/** The totals after a report. A running total that merely ran, give or take 2 s, keeps its identity. */
export function foldStateTotals(before: Totals, { rows, runningRow, full, at }: TotalsReport): Totals {
  const draft = createMapDraft<FloorStateTotal>(full ? {} : before);
  for (const row of rows) {
    const known = own(before, row.id);
    const total = foldTotal(known, row, row.id === runningRow, at);
    // Nothing to write, as for nearly all; a row told twice may have been written by its first telling.
    if (total !== known || draft.current !== before) draft.set(row.id, total);
  }
  return full ? share(before, draft.current) : draft.current;
}

function foldTotal(
  before: FloorStateTotal | undefined,
  row: StateTotalReport,
  isRunning: boolean,
  at: Instant,
): FloorStateTotal {
  const isOnPace = isRunning && before?.runningSince !== undefined && isAsExpected(before, row, at);
  const total: Spelt<FloorStateTotal> = {
    name: row.name,
    trigger: row.trigger,
    times: row.times,
    totalSeconds: isOnPace ? before.totalSeconds : row.totalSeconds,
    runningSince: isOnPace ? before.runningSince : isRunning ? at : undefined,
    prePause: isRunning
      ? foldPrePause(before?.prePause, row.prePause, at)
      : (row.prePause ?? before?.prePause),
  };
  // Thousands of rows in a report say nothing new: they are compared before anything is made of them.
  if (before === undefined || !isSame(before, total)) return share(before, defined(total));
  return before;
}

function isSame(before: FloorStateTotal, total: Spelt<FloorStateTotal>): boolean {
  return (
    before.totalSeconds === total.totalSeconds &&
    before.runningSince === total.runningSince &&
    before.times === total.times &&
    before.name === total.name &&
    before.trigger === total.trigger &&
    before.prePause === total.prePause
  );
}

/** Also for a CTI that adds a state's time only when it ends: its total then stands still while the state runs. */
function isAsExpected(before: FloorStateTotal, row: StateTotalReport, at: Instant): boolean {
  if (row.totalSeconds === before.totalSeconds) return true;
  const ranSeconds = secondsBetween(before.runningSince ?? at, at);
  return Math.abs(before.totalSeconds + ranSeconds - row.totalSeconds) <= jitterSeconds;
}

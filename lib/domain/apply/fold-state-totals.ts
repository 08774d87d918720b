import type { FloorStateTotal, Instant } from "../floor.ts";
import type { StateTotalReport } from "../floor-event.ts";
import { own } from "../own.ts";
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
  for (const row of rows) draft.set(row.id, foldTotal(own(before, row.id), row, row.id === runningRow, at));
  return full ? share(before, draft.current) : draft.current;
}

function foldTotal(
  before: FloorStateTotal | undefined,
  row: StateTotalReport,
  isRunning: boolean,
  at: Instant,
): FloorStateTotal {
  if (before === undefined) return totalOf(row, isRunning ? { runningSince: at } : {});
  const isOnPace = isRunning && before.runningSince !== undefined && isAsExpected(before, row, at);
  if (isOnPace) return withRow(before, row, before.totalSeconds, before.runningSince);
  return withRow(before, row, row.totalSeconds, isRunning ? at : undefined);
}

/** The known total when it says the same already: the usual case, of thousands of rows in a report. */
function withRow(
  before: FloorStateTotal,
  row: StateTotalReport,
  totalSeconds: number,
  runningSince: Instant | undefined,
): FloorStateTotal {
  const isSame =
    before.totalSeconds === totalSeconds &&
    before.runningSince === runningSince &&
    before.times === row.times &&
    before.name === row.name &&
    before.trigger === row.trigger &&
    share(before.prePause, row.prePause) === before.prePause;
  return isSame
    ? before
    : totalOf(row, { totalSeconds, ...(runningSince === undefined ? {} : { runningSince }) });
}

function totalOf(row: StateTotalReport, running: Partial<FloorStateTotal>): FloorStateTotal {
  const { id: _id, ...facts } = row;
  return { ...facts, ...running };
}

/** Also for a CTI that adds a state's time only when it ends: its total then stands still while the state runs. */
function isAsExpected(before: FloorStateTotal, row: StateTotalReport, at: Instant): boolean {
  if (row.totalSeconds === before.totalSeconds) return true;
  const ranSeconds = secondsBetween(before.runningSince ?? at, at);
  return Math.abs(before.totalSeconds + ranSeconds - row.totalSeconds) <= jitterSeconds;
}

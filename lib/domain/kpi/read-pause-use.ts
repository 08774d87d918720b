import { entityId } from "../entity-id.ts";
import type { FloorAgent, FloorPause } from "../floor.ts";
import { own } from "../own.ts";
import { presenceOf } from "../presence-of.ts";
import { isLiveOf } from "./is-live-of.ts";
import type { Kpi } from "./kpi.ts";
import type { KpiContext } from "./kpi-context.ts";
import { pauseOfPartial, pauseOfTotal, pauseUsed } from "./pause-kpis.ts";
import type { AbsenceReason, Reading } from "./reading.ts";
import { secondsIn } from "./state-seconds.ts";

/** One pause of an agent against its limits. */
export interface PauseUse {
  readonly stateId: string;
  /** The name of the pause reason; that of the state where no pause of its id is registered. */
  readonly name: string;
  readonly isRunning: boolean;
  /** Seconds in it since the agent's statistics were reset. */
  readonly used: Reading;
  /** Those seconds as a share of the pause's total limit; above 1 = exceeded. */
  readonly ofTotal: Reading;
  /** The running pause as a share of the limit for one time; a least share where its start was not seen. */
  readonly ofPartial: Reading;
}

/** Every pause the agent has taken. A pause without a limit, or of which none is told, is unavailable with the reason. */
export function readPauseUse(agent: FloorAgent, context: KpiContext): readonly PauseUse[] {
  const isLive = isLiveOf([agent], context);
  return Object.entries(agent.states)
    .filter(([, { name }]) => presenceOf(name) === "paused")
    .map(([stateId, total]) => {
      const pause = own(context.floor.pauses, entityId(agent.source, stateId));
      const used = secondsIn(total, context.nowMs);
      const isRunning = total.runningSince !== undefined;
      const doubts = isRunning && agent.sinceIsFloor === true ? ["start_not_seen"] : [];
      const lasts = isRunning ? lastsFor(agent, total.runningSince, context.nowMs) : undefined;
      return {
        stateId,
        name: pause?.name ?? total.name,
        isRunning,
        used: share(pauseUsed, used, undefined, isLive),
        ofTotal: share(pauseOfTotal, used, limitOf(pause, pause?.totalMinutes), isLive),
        ofPartial: share(pauseOfPartial, lasts, limitOf(pause, pause?.partialMinutes), isLive, doubts),
      };
    });
}

/** Seconds the state that runs has lasted. Its total may have been told anew meanwhile, since when the start is no start. */
function lastsFor({ since }: FloorAgent, runningSince: string | undefined, nowMs: number): number {
  const startsMs = [since, runningSince].map((each) => Date.parse(each ?? "")).filter(Number.isFinite);
  return Math.max(0, Math.floor((nowMs - Math.min(...startsMs, nowMs)) / 1_000));
}

type Limit = number | AbsenceReason;

function limitOf(pause: FloorPause | undefined, minutes: number | undefined): Limit {
  if (pause === undefined || minutes === undefined) return "not_reported";
  return minutes > 0 ? minutes * 60 : "no_limit";
}

function share(
  kpi: Kpi,
  used: number | undefined,
  limit: Limit | undefined,
  isLive: boolean,
  because: readonly string[] = [],
): Reading {
  const numerator = partOf(kpi.numerator, used);
  const denominator = partOf(kpi.denominator ?? [], typeof limit === "number" ? limit : undefined);
  const parts = kpi.denominator === undefined ? { numerator } : { numerator, denominator };
  const facts = { kpi: kpi.id, unit: kpi.unit, ...parts, isLive };
  const coverage = (known: number) => ({ known, of: 1, rows: "agents" as const });
  const absent = (reason: AbsenceReason): Reading => ({
    ...facts,
    coverage: coverage(0),
    quality: "unavailable",
    reason,
  });
  if (typeof limit === "string") return absent(limit);
  if (used === undefined) return absent("not_paused");
  const value = limit === undefined ? used : used / limit;
  if (!Number.isFinite(value) || value < 0) return absent("inconsistent");
  return {
    ...facts,
    coverage: coverage(1),
    quality: because.length === 0 ? "exact" : "approximate",
    value,
    because,
  };
}

function partOf(named: Kpi["numerator"], value: number | undefined) {
  return value === undefined
    ? { terms: named.map((term) => ({ term })) }
    : { value, terms: named.map((term) => ({ term, value })) };
}

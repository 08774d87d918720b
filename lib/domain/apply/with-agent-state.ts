import type { FloorAgent, FloorPauseNow, FloorPendingPause, Instant } from "../floor.ts";
import type { AgentStateReport } from "../floor-event.ts";
import { presenceOf } from "../presence-of.ts";
import { defined } from "./defined.ts";
import { moveRunningTotal } from "./move-running-total.ts";
import { share } from "./share.ts";
import { stateRowOf } from "./state-row-of.ts";
import { steadyInstant } from "./steady-instant.ts";

/**
 * The agent after a report of its current state. A repeated report keeps when the state began; a transition
 * settles the old state's total and starts the new one's.
 */
export function withAgentState(agent: FloorAgent, report: AgentStateReport, at: Instant): FloorAgent {
  const isSame = isSameState(agent, report);
  const stateId = report.stateId ?? (isSame ? agent.stateId : undefined);
  const start = isSame ? keptStart(agent, report, at) : newStart(report, at);
  const kept = isSame ? agent : undefined;
  const isOffline = presenceOf(report.state) === "offline";
  const runs = !isSame && start.isFloor ? at : start.since;
  const after = defined<FloorAgent>({
    source: agent.source,
    name: agent.name,
    presence: presenceOf(report.state),
    state: report.state,
    stateId,
    since: start.since,
    sinceIsFloor: start.isFloor ? true : undefined,
    pause: pauseAfter(kept?.pause, report),
    pendingPause: pendingAfter(kept?.pendingPause, report, at),
    changedBy: report.changedBy ?? kept?.changedBy,
    loginAt: isOffline ? undefined : (steadyInstant(agent.loginAt, report.loginAt) ?? agent.loginAt),
    extension: isOffline ? undefined : (report.extension ?? agent.extension),
    contingency: isOffline ? undefined : (report.contingency ?? agent.contingency),
    capacity: agent.capacity,
    services: agent.services,
    metrics: agent.metrics,
    states: isSame
      ? agent.states
      : moveRunningTotal(
          agent.states,
          stateRowOf({ state: report.state, stateId, states: agent.states }),
          runs,
        ),
    calls: agent.calls,
  });
  return share(agent, after);
}

function isSameState(agent: FloorAgent, report: AgentStateReport): boolean {
  const differs = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && a !== b;
  if (agent.state !== report.state || differs(agent.stateId, report.stateId)) return false;
  return !differs(agent.pause?.name, report.pause?.name);
}

interface Start {
  readonly since: Instant;
  readonly isFloor: boolean;
}

function newStart(report: AgentStateReport, at: Instant): Start {
  if (report.since !== undefined) return { since: notAfter(report.since, at), isFloor: false };
  return { since: at, isFloor: !report.isTransition };
}

/** The start of a state that was known already: only an exact start, really another, replaces it. */
function keptStart(agent: FloorAgent, report: AgentStateReport, at: Instant): Start {
  if (agent.since === undefined) return newStart(report, at);
  if (report.since === undefined) return { since: agent.since, isFloor: agent.sinceIsFloor ?? false };
  const exact = notAfter(report.since, at);
  return { since: steadyInstant(agent.since, exact) ?? exact, isFloor: false };
}

/** A CTI whose clock is ahead must not make durations negative. */
function notAfter(instant: Instant, at: Instant): Instant {
  return Date.parse(instant) > Date.parse(at) ? at : instant;
}

function pauseAfter(
  before: FloorPauseNow | undefined,
  { pause }: AgentStateReport,
): FloorPauseNow | undefined {
  if (pause === undefined || before === undefined) return pause ?? before;
  const endsAt = steadyInstant(before.endsAt, pause.endsAt) ?? before.endsAt;
  return { ...before, ...pause, ...(endsAt === undefined ? {} : { endsAt }) };
}

function pendingAfter(
  before: FloorPendingPause | undefined,
  report: AgentStateReport,
  at: Instant,
): FloorPendingPause | undefined {
  const { pendingPause } = report;
  if (pendingPause === undefined) return before;
  if (pendingPause === null) return undefined;
  const isKnown = before?.name === pendingPause.name;
  const observed = isKnown ? before.since : report.isTransition ? at : undefined;
  const since = steadyInstant(isKnown ? before.since : undefined, pendingPause.since) ?? observed;
  return { ...pendingPause, ...(since === undefined ? {} : { since }) };
}

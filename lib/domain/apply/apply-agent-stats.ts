import { noteAgentStatistics } from "../day/note-statistics.ts";
import { entityId } from "../entity-id.ts";
import type { FloorAgent, MetricValues } from "../floor.ts";
import type { AgentStatsReport, CallReport, FloorEvent, StateTotalReport } from "../floor-event.ts";
import { own } from "../own.ts";
import { presenceOf } from "../presence-of.ts";
import { agentOf } from "./agent-of.ts";
import { deriveRunningRow, type RunningRow } from "./derive-running-row.ts";
import type { FloorDraft } from "./floor-draft.ts";
import { foldCalls } from "./fold-calls.ts";
import { foldStateTotals } from "./fold-state-totals.ts";
import { createMapDraft } from "./map-draft.ts";
import { mergeMediaStats } from "./merge-media-stats.ts";
import { moveRunningTotal } from "./move-running-total.ts";
import { share } from "./share.ts";
import { stateRowOf } from "./state-row-of.ts";
import { withAgentState } from "./with-agent-state.ts";
import { withUsedSlots } from "./with-used-slots.ts";
import { withoutCalls } from "./without-calls.ts";

type AgentStats = FloorEvent & { readonly type: "agent-stats" };

/** Applies statistics of agents; an agent that was in no list yet appears by its statistics. */
export function applyAgentStats(draft: FloorDraft, event: AgentStats): void {
  const { source } = event;
  const origin = draft.sources.get(source)?.agentState;
  const isDerived = origin === "derived";
  for (const report of event.agents) {
    const id = entityId(source, report.name);
    const before = draft.agents.get(id) ?? agentOf(draft, source, report.name);
    const figures = withMetrics(before, report, event);
    const totals = withTotals(draft, figures, report.states, event, isDerived);
    draft.agents.set(id, withUsedSlots(withReportedCalls(totals, report, event, origin === "push")));
    noteAgentStatistics(draft, id, [before, figures], event.at);
  }
}

/**
 * Where calls are not pushed as well, a report that tells everything else would have told them. Where they are, the
 * push tells states that a report has no words for.
 */
function withReportedCalls(
  agent: FloorAgent,
  report: AgentStatsReport,
  event: AgentStats,
  isPushed: boolean,
): FloorAgent {
  if (report.calls === undefined) return event.full && !isPushed ? withoutCalls(agent) : agent;
  const reports = isPushed ? report.calls.map((call) => withPushedState(call, agent.calls)) : report.calls;
  const calls = foldCalls(agent.calls, reports, event);
  return calls === agent.calls ? agent : { ...agent, calls };
}

/** A report only knows busy and queued [manual: calls_details]: a call that is pushed as held stays held. */
function withPushedState(call: CallReport, known: FloorAgent["calls"]): CallReport {
  const pushed = own(known, call.id);
  if (pushed === undefined || pushed.queued || call.queued || call.state !== "busy") return call;
  return pushed.state === "busy" ? call : { ...call, state: pushed.state };
}

type ByService = FloorAgent["metrics"];

function withMetrics(agent: FloorAgent, report: AgentStatsReport, { source, full }: AgentStats): FloorAgent {
  const draft = createMapDraft<Readonly<Record<string, MetricValues>>>(full ? {} : agent.metrics);
  for (const { name, stats } of report.services) {
    const id = entityId(source, name);
    const known = draft.get(id);
    draft.set(id, mergeMediaStats(known ?? agent.metrics[id], stats, full && known === undefined));
  }
  const metrics: ByService = full ? share(agent.metrics, draft.current) : draft.current;
  if (metrics === agent.metrics) return agent;
  return { ...agent, metrics, services: share(agent.services, Object.keys(metrics)) };
}

function withTotals(
  draft: FloorDraft,
  agent: FloorAgent,
  rows: readonly StateTotalReport[] | undefined,
  { full, at }: AgentStats,
  isDerived: boolean,
): FloorAgent {
  if (rows === undefined) return full && !isDerived ? withStates(agent, share(agent.states, {})) : agent;
  const running = isDerived ? deriveRunningRow(agent.states, rows, at) : undefined;
  const known = isDerived ? withDerivedState(draft, agent, running, at) : agent;
  const runningRow = isDerived ? running?.id : stateRowOf(known, rows);
  return withStates(known, foldStateTotals(known.states, { rows, runningRow, full, at }));
}

function withStates(agent: FloorAgent, states: FloorAgent["states"]): FloorAgent {
  return states === agent.states ? agent : { ...agent, states };
}

/** Without a row that grew nothing is claimed: presence unknown, no state. */
function withDerivedState(
  draft: FloorDraft,
  agent: FloorAgent,
  running: RunningRow | undefined,
  at: string,
): FloorAgent {
  if (running === undefined) {
    if (agent.state === undefined) return agent;
    const {
      state: _state,
      stateId: _id,
      since: _since,
      sinceIsFloor: _isFloor,
      pause: _pause,
      ...rest
    } = agent;
    return { ...rest, presence: "unknown", states: moveRunningTotal(agent.states, undefined, at) };
  }
  if (agent.stateId === running.id && agent.state === running.name) return agent;
  const pause = { name: draft.pauses.get(entityId(agent.source, running.id))?.name ?? running.name };
  const trigger = running.trigger === undefined ? {} : { trigger: running.trigger };
  const isPaused = ["paused", "faulted"].includes(presenceOf(running.name));
  const report = {
    state: running.name,
    stateId: running.id,
    // Seen growing for the first time: it may have begun long before the report that it is compared with.
    isTransition: agent.state !== undefined,
    ...(agent.state === undefined ? {} : { since: running.since }),
    ...(isPaused ? { pause: { ...pause, ...trigger } } : {}),
  };
  return withAgentState(agent, report, at);
}

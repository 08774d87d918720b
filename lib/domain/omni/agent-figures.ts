import { agentMetrics } from "../catalogue/agent-metrics.ts";
import { dayGround, dayValue } from "../day/day-value.ts";
import type { EntityId, FloorAgent, Media } from "../floor.ts";
import type { FloorDayCounters } from "../floor-day.ts";
import { absenceOf } from "../kpi/absence-of.ts";
import { statisticAbsence } from "../kpi/statistic-absence.ts";
import { own } from "../own.ts";
import type { Contact } from "./create-agent-book.ts";
import { dayDoubts } from "./day-doubts.ts";
import type { Figures } from "./figures.ts";
import { absentPart, countedPart, type Part, termPart } from "./part.ts";
import { shortestWait } from "./shortest-wait.ts";
import type { Sources } from "./sources.ts";
import { lessParts, sumParts } from "./sum-parts.ts";

/** What is looked at: an agent at work for one service, and the agent's day there by medium. */
export interface AgentSight {
  readonly agent: FloorAgent;
  readonly service: EntityId;
  readonly days: Readonly<Record<string, FloorDayCounters>> | undefined;
  readonly media: readonly Media[];
  /** Null when they are not told. */
  readonly agentCalls: readonly Contact[] | null;
  readonly sources: Sources;
  readonly nowMs: number;
}

/**
 * Figures of one agent in one service: what the agent received, began and has now. Interact keeps no queue times of
 * agents, and counts contacts that were begun (`total`), not those that were handled.
 */
export function agentFigures(sight: AgentSight): Figures {
  const { agent, service, media, sources } = sight;
  const calls =
    sight.agentCalls?.filter(([, call]) => call.service === service && media.includes(call.media)) ?? null;
  const callsReason = absenceOf(sources, agent.source, ["agent_details"], "no_call_details");
  const counted = (name: string, queued: boolean): Part =>
    countedPart(
      name,
      calls === null ? null : calls.filter(([, call]) => call.queued === queued).length,
      calls === null ? { reason: callsReason } : {},
    );
  const handling = counted("contacts", false);
  const begun = doubted(ofDay(sight, "total"), "begun_not_handled");
  const notOfUser = absentPart("not_of_user");
  const noTally = { count: notOfUser, seconds: notOfUser };
  return {
    waiting: counted("waiting_contacts", true),
    handling,
    received: ofDay(sight, "inbound"),
    handled: begun,
    finished: doubted(lessParts(begun, [handling]), "finished_estimated"),
    handleSeconds: ofDay(sight, "handle_time", "after_call_work_time"),
    dequeued: notOfUser,
    queueSeconds: notOfUser,
    longestQueueSeconds: notOfUser,
    shortestWaitSeconds: shortestWait([], { calls, callsReason, day: undefined, nowMs: sight.nowMs }),
    firstReplies: noTally,
    replies: noTally,
    calls,
    callsReason,
  };
}

/** Interact tells an agent's statistics of a service from the first contact there on: media without any have none. */
function ofDay(sight: AgentSight, ...metrics: readonly string[]): Part {
  const { agent, service, days, media, sources } = sight;
  const byMedia = own(agent.metrics, service);
  const absent = (metric: string | undefined): Pick<Part, "reason"> => ({
    reason: statisticAbsence(sources, agent.source, "agent", agentMetrics.get(metric ?? "")),
  });
  if (byMedia === undefined) {
    return sumParts(metrics.map((metric) => termPart("agent", metric, null, absent(metric))));
  }
  const served = media.filter((each) => own(byMedia, each) !== undefined);
  const parts = served.flatMap((each) => {
    const day = own(days, each);
    const ground = dayGround(own(sources, agent.source)?.day, day);
    return metrics.map((metric) => {
      const value = dayValue(own(byMedia, each), day, metric);
      return termPart("agent", metric, value ?? null, {
        ...dayDoubts(ground),
        ...(value === undefined ? absent(metric) : {}),
      });
    });
  });
  return sumParts(parts);
}

function doubted(part: Part, because: string): Part {
  return { ...part, because: [...part.because, because] };
}

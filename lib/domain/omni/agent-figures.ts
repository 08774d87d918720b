import type { EntityId, FloorAgent, Media } from "../floor.ts";
import { own } from "../own.ts";
import type { Contact } from "./create-agent-book.ts";
import type { Figures } from "./figures.ts";
import type { Known } from "./known.ts";
import { sumOf } from "./sum-of.ts";

/**
 * Figures of one agent in one service: what the agent received, began and has now. Interact keeps no queue times of
 * agents, and counts contacts that were begun (`total`), not those that were handled.
 */
export function agentFigures(
  agent: FloorAgent,
  service: EntityId,
  media: readonly Media[],
  agentCalls: readonly Contact[] | null,
): Figures {
  const byMedia = own(agent.metrics, service);
  const total = (...metrics: readonly string[]): Known => {
    if (byMedia === undefined) return null;
    const served = media.map((each) => own(byMedia, each)).filter((values) => values !== undefined);
    return sumOf(metrics.flatMap((metric) => served.map((values) => own(values, metric) ?? null)));
  };
  const calls =
    agentCalls?.filter(([, call]) => call.service === service && media.includes(call.media)) ?? null;
  const waiting = calls === null ? null : calls.filter(([, { queued }]) => queued).length;
  const handling = calls === null || waiting === null ? null : calls.length - waiting;
  const begun = total("total");
  return {
    waiting,
    handling,
    received: total("inbound"),
    handled: begun,
    finished: begun === null || handling === null ? null : Math.max(0, begun - handling),
    handleSeconds: total("handle_time", "after_call_work_time"),
    dequeued: null,
    queueSeconds: null,
    longestQueueSeconds: null,
    calls,
  };
}

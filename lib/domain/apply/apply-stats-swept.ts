import { noteAgentStatistics, noteServiceStatistics } from "../day/note-statistics.ts";
import { entityId } from "../entity-id.ts";
import type { FloorAgent, FloorService, Instant } from "../floor.ts";
import type { FloorEvent } from "../floor-event.ts";
import type { FloorDraft } from "./floor-draft.ts";
import { share } from "./share.ts";
import { withoutCalls } from "./without-calls.ts";

/**
 * Forgets statistics and calls of entities that a full resend did not name: they are unavailable, not zero. A sweep
 * that keeps nobody ends no resend.
 */
export function applyStatsSwept(draft: FloorDraft, event: FloorEvent & { type: "stats-swept" }): void {
  const { source, scope, at } = event;
  const known = draft.sources.get(source);
  if (known !== undefined && event.keep.length > 0)
    draft.sources.set(
      source,
      share(known, { ...known, statsWholeAt: { ...known.statsWholeAt, [scope]: at } }),
    );
  const keep = new Set(event.keep.map((name) => entityId(source, name)));
  const isSwept = (id: string, entity: { readonly source: string }) =>
    entity.source === source && !keep.has(id);
  if (scope === "services") {
    for (const [id, service] of Object.entries(draft.services.current)) {
      if (!isSwept(id, service)) continue;
      const after = sweptService(service, at);
      draft.services.set(id, after);
      noteServiceStatistics(draft, id, [service, after], at);
    }
    return;
  }
  for (const [id, agent] of Object.entries(draft.agents.current)) {
    if (!isSwept(id, agent)) continue;
    const after = sweptAgent(agent);
    draft.agents.set(id, after);
    noteAgentStatistics(draft, id, [agent, after], at);
  }
}

function sweptService(service: FloorService, at: Instant): FloorService {
  const { calls, ...rest } = service;
  const isEmpty = calls === undefined && Object.keys(service.metrics).length === 0;
  return isEmpty ? service : { ...rest, metrics: {}, changedAt: at };
}

function sweptAgent(agent: FloorAgent): FloorAgent {
  const isEmpty = [agent.metrics, agent.states].every((part) => Object.keys(part).length === 0);
  return isEmpty && agent.calls === undefined && agent.services.length === 0
    ? agent
    : { ...withoutCalls(agent), metrics: {}, services: [], states: {} };
}

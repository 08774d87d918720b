import { type ChangeFact, changedMembers, emptyFloor, type FloorContent } from "@/lib/domain/index.ts";
import type { TrendRevision } from "../trend-revision.ts";
import { alarmChanges } from "./alarm-changes.ts";
import { type AgentWatch, createAgentWatch } from "./create-agent-watch.ts";
import { createLinkWatch, type LinkWatch } from "./create-link-watch.ts";
import { createQueueWatch } from "./create-queue-watch.ts";
import { openingChange } from "./opening-change.ts";

/** Derives what changed from one revision to the next. */
export interface ChangeWatch {
  take(revision: TrendRevision): readonly ChangeFact[];
  /** What time alone has changed: somebody has waited longer. */
  look(nowMs: number): readonly ChangeFact[];
}

interface SourceWatch {
  readonly link: LinkWatch;
  readonly agents: AgentWatch;
}

/** While a source is not live, and shortly after, nothing of it is news but its link. */
export function createChangeWatch(): ChangeWatch {
  const sources = new Map<string, SourceWatch>();
  const queues = createQueueWatch();
  let content: FloorContent = emptyFloor;

  function watchOf(id: string): SourceWatch {
    const watch = sources.get(id) ?? { link: createLinkWatch(id), agents: createAgentWatch(id) };
    sources.set(id, watch);
    return watch;
  }
  function isSettled(source: string, atMs: number): boolean {
    return sources.get(source)?.link.isSettled(atMs) ?? false;
  }
  function queueFacts(services: FloorContent["services"], atMs: number): readonly ChangeFact[] {
    return Object.entries(services).flatMap(([id, service]) => {
      if (isSettled(service.source, atMs)) return queues.look(id, service, atMs);
      queues.settle(id, service, atMs);
      return [];
    });
  }
  function serviceFacts(after: FloorContent["services"], atMs: number): readonly ChangeFact[] {
    const before = content.services;
    if (before === after) return [];
    const { changed: ids, gone } = changedMembers(before, after);
    for (const id of gone) queues.forget(id);
    const changed = ids.flatMap((id) => {
      const service = after[id];
      return service === undefined ? [] : [[id, service] as const];
    });
    const openings = changed.flatMap(([id, service]) => {
      const fact = isSettled(service.source, atMs) ? openingChange(id, before[id], service) : undefined;
      return fact ?? [];
    });
    return [...openings, ...queueFacts(Object.fromEntries(changed), atMs)];
  }
  function sourceFacts(id: string, after: FloorContent, atMs: number): readonly ChangeFact[] {
    const watch = watchOf(id);
    const source = after.sources[id];
    const link = source === undefined ? undefined : watch.link.take(source, atMs);
    const told = link === undefined ? [] : [link];
    if (!watch.link.isSettled(atMs)) {
      watch.agents.clear();
      return told;
    }
    return [
      ...told,
      ...alarmChanges(content.alarms, after.alarms, id),
      ...watch.agents.look(content.agents, after.agents, atMs),
    ];
  }
  return {
    take({ content: after, at }) {
      const atMs = Date.parse(at);
      const facts = Object.keys(after.sources).flatMap((id) => sourceFacts(id, after, atMs));
      // Rules of ours say nothing new while a source is silent, so that theirs is news at any time.
      const raised = alarmChanges(content.alarms, after.alarms, "rules");
      const told = [...facts, ...raised, ...serviceFacts(after.services, atMs)];
      content = after;
      return told;
    },
    look: (nowMs) => queueFacts(content.services, nowMs),
  };
}

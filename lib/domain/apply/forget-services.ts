import type { FloorAgent } from "../floor.ts";
import type { FloorDraft } from "./floor-draft.ts";

/** Removes services that no longer exist from the agents' statistics. */
export function forgetServices(draft: FloorDraft, ids: readonly string[]): void {
  const gone = new Set(ids);
  if (gone.size === 0) return;
  for (const [id, agent] of Object.entries(draft.agents.current)) {
    if (agent.services.some((service) => gone.has(service))) draft.agents.set(id, without(agent, gone));
  }
}

function without(agent: FloorAgent, gone: ReadonlySet<string>): FloorAgent {
  const metrics = Object.fromEntries(Object.entries(agent.metrics).filter(([id]) => !gone.has(id)));
  return { ...agent, metrics, services: Object.keys(metrics) };
}

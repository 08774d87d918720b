import { entityId } from "../entity-id.ts";
import type { FloorEvent } from "../floor-event.ts";
import { agentOf } from "./agent-of.ts";
import type { FloorDraft } from "./floor-draft.ts";
import { removeEntities } from "./remove-entities.ts";
import { withAgentState } from "./with-agent-state.ts";

type StateEvent = FloorEvent & { readonly type: "agents-listed" | "agent-state" };

/** Applies current states of agents, one by one or as a list; a complete list removes the agents it does not name. */
export function applyAgentStates(draft: FloorDraft, event: StateEvent): void {
  const { source, at } = event;
  if (event.type === "agent-state") {
    const before = agentOf(draft, source, event.agent);
    draft.agents.set(entityId(source, event.agent), withAgentState(before, event.report, at));
    return;
  }
  for (const { name, report } of event.agents) {
    const before = agentOf(draft, source, name);
    draft.agents.set(
      entityId(source, name),
      report === undefined ? before : withAgentState(before, report, at),
    );
  }
  if (event.complete) removeEntities(draft, "agents", source, event.agents);
}

import { entityId } from "../entity-id.ts";
import type { Presence } from "../floor.ts";
import type { FloorEvent } from "../floor-event.ts";
import { agentOf } from "./agent-of.ts";
import { withoutRinging } from "./end-vain-ringing.ts";
import type { FloorDraft } from "./floor-draft.ts";
import { removeEntities } from "./remove-entities.ts";
import { withAgentState } from "./with-agent-state.ts";

/** Whoever enters one of these has let the ring go: an agent who takes a call becomes busy or private instead. */
const endsRinging: ReadonlySet<Presence> = new Set(["available", "faulted", "offline"]);

type StateEvent = FloorEvent & { readonly type: "agents-listed" | "agent-state" };

/** Applies current states of agents, one by one or as a list; a complete list removes the agents it does not name. */
export function applyAgentStates(draft: FloorDraft, event: StateEvent): void {
  const { source, at } = event;
  if (event.type === "agent-state") {
    const before = agentOf(draft, source, event.agent);
    const after = withAgentState(before, event.report, at);
    const hasMoved = event.report.isTransition || after.state !== before.state;
    const isRingOver = hasMoved && endsRinging.has(after.presence);
    draft.agents.set(entityId(source, event.agent), isRingOver ? withoutRinging(after) : after);
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

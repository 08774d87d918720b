import type { EntityId, FloorAgent } from "../floor.ts";
import { own } from "../own.ts";
import type { FloorDraft } from "./floor-draft.ts";
import { createMapDraft } from "./map-draft.ts";
import { isRinging } from "./ringing-book.ts";
import { withUsedSlots } from "./with-used-slots.ts";

/**
 * A call that is told of at one agent rings at no other of that source any more. A call that is not answered goes on
 * to the next agent without a word to the first [manual: on_call_receive, on_call_end name no such end].
 */
export function endVainRinging(draft: FloorDraft, callId: string, takenBy: EntityId): void {
  const source = draft.agents.get(takenBy)?.source;
  for (const id of draft.ringing.at(callId)) {
    const agent = draft.agents.get(id);
    if (id === takenBy || agent === undefined || agent.source !== source) continue;
    const call = own(agent.calls, callId);
    if (call === undefined || !isRinging(call)) continue;
    const calls = createMapDraft(agent.calls ?? {});
    calls.delete(callId);
    draft.agents.set(id, withUsedSlots({ ...agent, calls: calls.current }));
  }
}

/** The agent without the calls that only rang: said once a state has begun that ends every ring. */
export function withoutRinging(agent: FloorAgent): FloorAgent {
  const calls = createMapDraft(agent.calls ?? {});
  for (const [id, call] of Object.entries(agent.calls ?? {})) if (isRinging(call)) calls.delete(id);
  return calls.current === agent.calls || agent.calls === undefined
    ? agent
    : withUsedSlots({ ...agent, calls: calls.current });
}

import { noteContact } from "../day/note-contacts.ts";
import { entityId } from "../entity-id.ts";
import type { FloorAgent, FloorCall, Instant } from "../floor.ts";
import type { FloorEvent } from "../floor-event.ts";
import { own } from "../own.ts";
import { agentOf } from "./agent-of.ts";
import { endVainRinging } from "./end-vain-ringing.ts";
import type { FloorDraft } from "./floor-draft.ts";
import { foldCall, foldCalls } from "./fold-calls.ts";
import { createMapDraft } from "./map-draft.ts";
import { share } from "./share.ts";
import { withUsedSlots } from "./with-used-slots.ts";

type CallEvent = FloorEvent & {
  readonly type: "agent-capacity" | "agent-calls" | "call-changed" | "call-ended" | "chat-message";
};

/** Applies what is told of one agent's slots and calls; the used slots follow the calls. */
export function applyAgentCalls(draft: FloorDraft, event: CallEvent): void {
  const id = entityId(event.source, event.agent);
  const before = agentOf(draft, event.source, event.agent);
  if (event.type === "call-ended" || event.type === "chat-message") noteContact(draft, before, event);
  draft.agents.set(id, withUsedSlots(agentAfter(before, event)));
  if (event.type !== "call-changed" || own(before.calls, event.call.id) !== undefined) return;
  endVainRinging(draft, event.call.id, id);
  draft.ringing.note(id, draft.agents.get(id) ?? before);
}

function agentAfter(agent: FloorAgent, event: CallEvent): FloorAgent {
  switch (event.type) {
    case "agent-capacity":
      return withCapacity(agent, event.capacity);
    case "agent-calls":
      return withCalls(agent, foldCalls(agent.calls, event.calls, event));
    case "call-changed": {
      const draft = createMapDraft(agent.calls ?? {});
      const call = foldCall(draft.get(event.call.id), event.call, event);
      draft.set(event.call.id, event.isAccepted ? { ...call, acceptedAt: event.at } : call);
      return withCalls(agent, draft.current);
    }
    case "call-ended": {
      if (agent.calls === undefined) return agent;
      const draft = createMapDraft(agent.calls);
      draft.delete(event.callId);
      return withCalls(agent, draft.current);
    }
    case "chat-message":
      return withChatMessage(agent, event);
  }
}

function withCalls(agent: FloorAgent, calls: NonNullable<FloorAgent["calls"]>): FloorAgent {
  return calls === agent.calls ? agent : { ...agent, calls };
}

/** What was counted from calls outlives a report of slots that does not tell the use. */
function withCapacity(agent: FloorAgent, reported: NonNullable<FloorAgent["capacity"]>): FloorAgent {
  const counted = withUsedSlots({ ...agent, capacity: reported });
  const capacity = share(agent.capacity, counted.capacity ?? reported);
  return capacity === agent.capacity ? agent : { ...agent, capacity };
}

interface ChatMessage {
  readonly callId: string;
  readonly from: "agent" | "party";
  readonly at: Instant;
}

/** A message of a chat that is not known changes nothing. */
function withChatMessage(agent: FloorAgent, { callId, from, at }: ChatMessage): FloorAgent {
  const call = own(agent.calls, callId);
  if (call === undefined) return agent;
  const firstReplyAt = call.chat?.firstReplyAt ?? (from === "agent" ? at : undefined);
  const unansweredSince = from === "agent" ? undefined : (call.chat?.unansweredSince ?? at);
  const chat = {
    lastMessageAt: at,
    lastFrom: from,
    ...(firstReplyAt === undefined ? {} : { firstReplyAt }),
    ...(unansweredSince === undefined ? {} : { unansweredSince }),
  };
  const draft = createMapDraft<FloorCall>(agent.calls ?? {});
  draft.set(callId, share(call, { ...call, chat }));
  return withCalls(agent, draft.current);
}

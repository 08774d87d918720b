import type { FloorAgent, FloorCall, FloorSource, Instant } from "../floor.ts";
import type { FloorEvent } from "../floor-event.ts";
import type { FloorDraft } from "./floor-draft.ts";
import { share } from "./share.ts";

type SourceEvent = FloorEvent & { readonly type: "link" | "heard" | "source-status" };

/** Applies what a source tells of itself: its link, a sign of life, its capabilities. */
export function applySource(draft: FloorDraft, event: SourceEvent): void {
  const before = draft.sources.get(event.source);
  const after = share(before, sourceAfter(before, event));
  draft.sources.set(event.source, after);
  if (before?.agentEvents !== undefined && before.agentEvents.since !== after.agentEvents?.since)
    forgetOpenTurns(draft, event.source);
  if (event.type !== "source-status" || event.agentState === before?.agentState) return;
  if (event.agentState === "none" || event.agentState === "derived") forgetStates(draft, event.source);
}

function sourceAfter(before: FloorSource | undefined, event: SourceEvent): FloorSource {
  const known = before ?? unheardSource("at" in event ? event.at : new Date(0).toISOString());
  switch (event.type) {
    case "heard":
      return { ...known, heardAt: event.at };
    case "link":
      return withLink(known, event);
    case "source-status": {
      const { agentState = known.agentState, degraded = known.degraded, unknown = known.unknown } = event;
      const { agentEvents: former, ...rest } = known;
      const agentEvents = event.agentEvents === undefined ? former : (event.agentEvents ?? undefined);
      return {
        ...rest,
        agentState,
        degraded,
        unknown,
        ...(agentEvents === undefined ? {} : { agentEvents }),
      };
    }
  }
}

function unheardSource(at: Instant): FloorSource {
  return {
    kind: "interact",
    link: "connecting",
    linkSince: at,
    agentState: "none",
    degraded: {},
    unknown: { events: 0, fields: 0, dropped: 0 },
  };
}

function withLink(known: FloorSource, event: FloorEvent & { readonly type: "link" }): FloorSource {
  const { linkReason: _former, ...rest } = known;
  return {
    ...rest,
    link: event.link,
    linkSince: linkSince(known, event),
    ...(event.reason === undefined ? {} : { linkReason: event.reason }),
  };
}

/** What has gone silent is not live since it was last heard, and giving it up changes nothing about that. */
function linkSince(known: FloorSource, { link, at }: FloorEvent & { readonly type: "link" }): Instant {
  if (link === known.link) return known.linkSince;
  const wasSilent = known.link === "stale" || known.link === "down";
  if (wasSilent && (link === "stale" || link === "down")) return known.linkSince;
  return link === "stale" ? (known.heardAt ?? at) : at;
}

/**
 * No origin of current states is left: what was known of them is no longer true. Nor is it where they are derived from
 * now on, since an agent whose totals have stopped is not reported at all.
 */
function forgetStates(draft: FloorDraft, source: string): void {
  for (const [id, agent] of Object.entries(draft.agents.current)) {
    if (agent.source === source && agent.state !== undefined) draft.agents.set(id, stateless(agent));
  }
}

function stateless(agent: FloorAgent): FloorAgent {
  const { state: _state, stateId: _id, since: _since, sinceIsFloor: _isFloor, ...rest } = agent;
  const { pause: _pause, pendingPause: _pending, changedBy: _by, ...known } = rest;
  return { ...known, presence: "unknown" };
}

/** Agents have not told everything: who has answered whom since is not known, and must not be measured. */
function forgetOpenTurns(draft: FloorDraft, source: string): void {
  for (const [id, agent] of Object.entries(draft.agents.current)) {
    if (agent.source !== source || agent.calls === undefined) continue;
    const calls = Object.entries(agent.calls).map(([key, call]): [string, FloorCall] => [
      key,
      withoutTurn(call),
    ]);
    draft.agents.set(id, share(agent, { ...agent, calls: Object.fromEntries(calls) }));
  }
}

function withoutTurn({ acceptedAt: _accepted, chat, ...call }: FloorCall): FloorCall {
  if (chat === undefined) return call;
  const { unansweredSince: _since, ...rest } = chat;
  return { ...call, chat: rest };
}

import type { FloorEvent } from "@/lib/domain/index.ts";

/**
 * Remembers which agents' states and calls were pushed when, so that a question put before and answered after does not
 * take a newer state back or revive a call that has ended: what was pushed meanwhile wins.
 */
export interface PushLog {
  /** Notes every agent whose current state or calls `events` tell. */
  note(events: readonly FloorEvent[]): void;
  /** `events` of an answer to a question put at `askedAtMs`, without states and calls that have been pushed since. */
  without(events: readonly FloorEvent[], askedAtMs: number): readonly FloorEvent[];
  /** The last state pushed for an agent. */
  lastState(agent: string): string | undefined;
}

/** A log on the monotonic clock. */
export function createPushLog(monotonicMs: () => number): PushLog {
  const pushes = new Map<string, { readonly atMs: number; readonly state: string }>();
  const callPushes = new Map<string, number>();
  /** Agents who no longer exist: names come and go for months. */
  const forgetOthers = (agents: readonly { readonly name: string }[]): void => {
    const names = new Set(agents.map(({ name }) => name));
    for (const log of [pushes, callPushes]) {
      for (const name of log.keys()) if (!names.has(name)) log.delete(name);
    }
  };
  const haveNewerCalls = (agent: string, askedAtMs: number): boolean =>
    (callPushes.get(agent) ?? Number.NEGATIVE_INFINITY) >= askedAtMs;
  const isNewer = (agent: string, askedAtMs: number): boolean =>
    (pushes.get(agent)?.atMs ?? Number.NEGATIVE_INFINITY) >= askedAtMs;

  return {
    note(events) {
      const atMs = monotonicMs();
      for (const event of events) {
        if (isAboutCalls(event)) callPushes.set(event.agent, atMs);
        if (event.type === "agent-state") pushes.set(event.agent, { atMs, state: event.report.state });
        if (event.type !== "agents-listed") continue;
        if (event.complete) forgetOthers(event.agents);
        for (const { name, report } of event.agents)
          if (report) pushes.set(name, { atMs, state: report.state });
      }
    },
    without: (events, askedAtMs) =>
      events.flatMap((event): readonly FloorEvent[] => {
        if (event.type === "agents-listed" && event.complete) forgetOthers(event.agents);
        if (event.type === "agent-state") return isNewer(event.agent, askedAtMs) ? [] : [event];
        if (event.type === "agent-calls") return haveNewerCalls(event.agent, askedAtMs) ? [] : [event];
        if (event.type !== "agents-listed") return [event];
        const agents = event.agents.map((each) =>
          isNewer(each.name, askedAtMs) ? { name: each.name } : each,
        );
        return [{ ...event, agents }];
      }),
    lastState: (agent) => pushes.get(agent)?.state,
  };
}

type CallEvent = Extract<FloorEvent, { readonly type: "agent-calls" | "call-changed" | "call-ended" }>;

function isAboutCalls(event: FloorEvent): event is CallEvent {
  return event.type === "agent-calls" || event.type === "call-changed" || event.type === "call-ended";
}

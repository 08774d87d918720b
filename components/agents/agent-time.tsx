"use client";

import { TickingDuration } from "../live/ticking-duration.tsx";
import type { AgentLine } from "./agent-line.ts";
import { AgentTier } from "./agent-tier.tsx";

/** Time in the present state, marked when it is past a limit of that state. */
export function AgentTime({
  line: { agent, pauses },
}: {
  readonly line: Pick<AgentLine, "agent" | "pauses">;
}) {
  return (
    <span className="inline-flex items-center gap-2">
      <AgentTier line={{ agent, pauses }} isBrief />
      <TickingDuration
        since={agent.since}
        isAtLeast={agent.sinceIsFloor}
        hooks={{ "data-time-in-state": "" }}
      />
    </span>
  );
}

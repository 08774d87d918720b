import type { FloorContent, Instant } from "../floor.ts";

/** What is needed beside the services or agents themselves. */
export interface KpiContext {
  /** Of the whole floor: what sources lost becomes a reason, agents are counted for their services. */
  readonly floor: Pick<FloorContent, "sources" | "agents" | "pauses">;
  /** The server's time in epoch milliseconds; where the picture is frozen, the last instant it was true. */
  readonly nowMs: number;
  /** False when the screen knows better than the sources' links that nothing is live. */
  readonly isLive?: boolean;
  /** Since when the counters of the services given count, where that is not their last reset: a baseline, a window. */
  readonly since?: Instant;
}

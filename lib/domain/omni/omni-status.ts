import type { FloorAgent } from "../floor.ts";

/** Omni's three states of an agent. */
export type OmniStatus = "offline" | "available" | "pausa";

const offlineStates: ReadonlySet<string> = new Set(["not_logged_in", "invalid", "unknown"]);

/**
 * The agent's state in Omni's words: busy and private are `available`, fault pauses are `pausa`. A state that nobody
 * knows is that of somebody who is logged in. Null when no origin tells the state.
 */
export function omniStatus({ state, presence }: FloorAgent): OmniStatus | null {
  if (state === undefined) return null;
  if (offlineStates.has(state)) return "offline";
  return presence === "paused" || presence === "faulted" ? "pausa" : "available";
}

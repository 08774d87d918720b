import { type PauseUse, readPauseUse } from "@/lib/domain/index.ts";
import type { AgentLine } from "./agent-line.ts";

/** The pause that a list shows of an agent: the one that runs, else the one used most; undefined while none was taken. */
export function shownPause({ agent, pauses, sources }: AgentLine, nowMs: number): PauseUse | undefined {
  const uses = readPauseUse(agent, { floor: { sources, pauses, agents: {} }, nowMs });
  return uses.find(({ isRunning }) => isRunning) ?? uses.toSorted(mostUsed)[0];
}

function mostUsed(a: PauseUse, b: PauseUse): number {
  return (b.ofTotal.value ?? -1) - (a.ofTotal.value ?? -1) || (b.used.value ?? 0) - (a.used.value ?? 0);
}

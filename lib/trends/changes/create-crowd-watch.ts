import type { ChangeFact } from "@/lib/domain/index.ts";

const windowMs = 60_000;
const leastAgents = 3;
const leastShare = 0.1;

/** Notices many agents doing the same within a minute. One who does it is nobody's news. */
export interface CrowdWatch {
  /** `count` more did so; `loggedIn` agents were there before. */
  take(count: number, loggedIn: number, atMs: number): ChangeFact | undefined;
  clear(): void;
}

/** Tells at three agents and a tenth of those logged in, and then begins to count anew. */
export function createCrowdWatch(kind: "agents_paused" | "agents_logged_out"): CrowdWatch {
  let steps: { readonly count: number; readonly atMs: number }[] = [];
  let before = 0;
  return {
    take(count, loggedIn, atMs) {
      if (count === 0) return undefined;
      steps = steps.filter((step) => atMs - step.atMs <= windowMs);
      if (steps.length === 0) before = loggedIn;
      steps.push({ count, atMs });
      const total = steps.reduce((sum, step) => sum + step.count, 0);
      if (total < leastAgents || total < leastShare * before) return undefined;
      const withinSeconds = Math.max(1, Math.round((atMs - (steps[0]?.atMs ?? atMs)) / 1000));
      steps = [];
      return { kind, count: total, of: before, withinSeconds };
    },
    clear() {
      steps = [];
    },
  };
}

import type { ChangeFact, FloorChange } from "@/lib/domain/index.ts";

/** The last changes, the newest last. */
export interface ChangeRing {
  add(facts: readonly ChangeFact[], at: string): void;
  /** Those of `since` (epoch ms) or later, the newest first, at most `limit`. */
  read(sinceMs: number, limit: number): readonly FloorChange[];
  /** Since when nothing was left out; undefined while nothing had to be. */
  completeSince(): string | undefined;
}

/** Keeps at most `size` changes: a storm of them drives out the oldest. */
export function createChangeRing(size: number): ChangeRing {
  const changes: FloorChange[] = [];
  let count = 0;
  let isFull = false;
  return {
    add(facts, at) {
      for (const fact of facts) {
        count += 1;
        changes.push({ ...fact, id: count, at });
      }
      isFull ||= changes.length > size;
      changes.splice(0, Math.max(0, changes.length - size));
    },
    read(sinceMs, limit) {
      const recent = changes.filter(({ at }) => Date.parse(at) >= sinceMs);
      return recent.slice(-limit).reverse();
    },
    completeSince: () => (isFull ? changes[0]?.at : undefined),
  };
}

import type { Freshness } from "@/lib/live/index.ts";

const quietMs = 10_000;

export interface DigestFacts {
  readonly level: Freshness["level"];
  readonly alarms: readonly string[];
}

/** What is new since the last sentence. */
export interface DigestNews {
  readonly level?: Freshness["level"];
  readonly newAlarms: number;
  readonly alarms: number;
}

/**
 * Decides what is worth saying: a changed link and alarms not heard of before, at most one sentence in ten
 * seconds. The alarms found at the first look, or after the data was lost, are not news: a reconnect replays nothing.
 */
export class DigestKeeper {
  #said: DigestFacts | undefined;
  #saidAtMs = Number.NEGATIVE_INFINITY;

  next(facts: DigestFacts, nowMs: number): DigestNews | undefined {
    if (facts.level === "loading") return undefined;
    const before = this.#said;
    if (before === undefined) {
      this.#said = facts;
      return undefined;
    }
    if (nowMs - this.#saidAtMs < quietMs) return undefined;
    const known = new Set(before.alarms);
    const isBack = before.level === "not-live";
    const newAlarms = isBack ? 0 : facts.alarms.filter((id) => !known.has(id)).length;
    const hasChangedLevel = facts.level !== before.level;
    if (!hasChangedLevel && newAlarms === 0) {
      this.#said = facts;
      return undefined;
    }
    this.#said = facts;
    this.#saidAtMs = nowMs;
    return { ...(hasChangedLevel ? { level: facts.level } : {}), newAlarms, alarms: facts.alarms.length };
  }
}

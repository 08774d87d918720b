import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

export interface RateLimit {
  /** Counts one attempt; undefined, or in how many seconds the next one will be let in. */
  take(key: string): Promise<number | undefined>;
  /** Takes one attempt back: it was no abuse. */
  giveBack(key: string): Promise<void>;
  /** Forgets every attempt of `key`. */
  forget(key: string): Promise<void>;
}

export interface RateLimitTerms {
  readonly points: number;
  readonly seconds: number;
  /** How many keys are remembered; beyond, the one first seen is forgotten. */
  readonly mostKeys?: number;
}

/** At most so many attempts of one key in a window that begins with its first; in memory, of bounded size. */
export function createRateLimit({ points, seconds, mostKeys = 20_000 }: RateLimitTerms): RateLimit {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  const known = new Set<string>();

  async function remember(key: string): Promise<void> {
    if (known.has(key)) return;
    known.add(key);
    if (known.size <= mostKeys) return;
    for (const oldest of known) {
      known.delete(oldest);
      await limiter.delete(oldest);
      return;
    }
  }

  return {
    async take(key) {
      await remember(key);
      try {
        await limiter.consume(key);
        return undefined;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      }
    },
    async giveBack(key) {
      await limiter.reward(key);
    },
    async forget(key) {
      known.delete(key);
      await limiter.delete(key);
    },
  };
}

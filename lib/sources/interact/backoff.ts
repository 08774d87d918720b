/** Delays between attempts, in milliseconds. */
export interface BackoffLimits {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Growing delays with full jitter, so that many dashboards do not return in one wave. */
export interface Backoff {
  /** The next delay: uniform between `firstMs` and a ceiling that doubles each time up to `longestMs`. */
  nextMs(): number;
  /** Starts again from the first delay. */
  reset(): void;
  /** Attempts since the last reset. */
  readonly attempts: number;
}

/** The reconnect rhythm of the room: 1 to 30 s. */
export const reconnectLimits: BackoffLimits = { firstMs: 1000, longestMs: 30_000 };

/** A backoff whose jitter comes from `random` (0 ≤ r < 1). */
export function createBackoff(random: () => number, limits: BackoffLimits = reconnectLimits): Backoff {
  let attempts = 0;
  return {
    get attempts() {
      return attempts;
    },
    nextMs() {
      attempts += 1;
      const ceilingMs = Math.min(limits.longestMs, limits.firstMs * 2 ** Math.min(attempts, 20));
      return Math.round(limits.firstMs + random() * (ceilingMs - limits.firstMs));
    },
    reset() {
      attempts = 0;
    },
  };
}

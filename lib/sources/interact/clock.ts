/**
 * The time this room lives by, passed in so that tests drive an hour in milliseconds.
 * Durations are measured on `monotonicMs`; `wallMs` only stamps facts and outlives a restart.
 */
export interface Clock {
  /** Milliseconds since the epoch; may jump. */
  wallMs(): number;
  /** Milliseconds since some fixed instant; never goes back. */
  monotonicMs(): number;
  /**
   * Runs `action` once after `delayMs` (negative counts as 0, any length is honoured).
   * The answer cancels it; cancelling twice is harmless.
   */
  schedule(delayMs: number, action: () => void): () => void;
}

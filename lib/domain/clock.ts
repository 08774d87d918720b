/**
 * The time a room lives by, passed in so that tests drive an hour in milliseconds.
 * Durations are measured on `monotonicMs`; `wallMs` only stamps facts.
 */
export interface Clock {
  /** Milliseconds since 1970; may jump. */
  wallMs(): number;
  /** Milliseconds since some fixed instant; never goes back. */
  monotonicMs(): number;
  /** Runs `action` once after `delayMs`. The answer cancels it; cancelling twice is harmless. */
  schedule(delayMs: number, action: () => void): () => void;
}

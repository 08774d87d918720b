/**
 * The time every protocol timer runs on. Real in production, driven by hand in tests, so that
 * "one minute without a subscription" costs no minute. The world has its own, faster clock.
 */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs `action` once after `delayMs`; the answer cancels it. A pending action never keeps the process alive. */
  schedule(delayMs: number, action: () => void): () => void;
  /** Lets other work in before `resume`; a driven clock resumes at once so that a step is atomic. */
  breathe(resume: () => void): void;
  /** How long one uninterrupted slice of work may take. */
  readonly sliceMs: number;
}

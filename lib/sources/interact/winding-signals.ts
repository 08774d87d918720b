/** Two ways to end: politely, then not. */
export interface WindingSignals {
  /** Begin nothing new and release what is held upstream. */
  readonly stop: AbortSignal;
  /** Give up every request: aborts some seconds after `stop`. What must not be cut off half-way runs under this one. */
  readonly kill: AbortSignal;
}

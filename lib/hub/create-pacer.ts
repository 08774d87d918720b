import type { SetTimer } from "./set-timer.ts";

export interface Pacer {
  /** Something changed: publish soon. Any number of calls before that make one. */
  request(): void;
  stop(): void;
}

export interface PacerOptions {
  readonly publish: () => void;
  readonly minIntervalMs: number;
  readonly now: () => number;
  readonly setTimer: SetTimer;
}

/**
 * Leading edge, then evenly spaced: the first change after a quiet time is published in the next turn of
 * the loop, later ones no sooner than `minIntervalMs` after the one before. 0 publishes within the call.
 */
export function createPacer({ publish, minIntervalMs, now, setTimer }: PacerOptions): Pacer {
  let publishedAt = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | undefined;

  function run(): void {
    cancel = undefined;
    publishedAt = now();
    publish();
  }

  return {
    request() {
      if (minIntervalMs === 0) publish();
      else if (cancel === undefined) cancel = setTimer(run, dueMs(publishedAt + minIntervalMs - now()));
    },
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };

  /** Bounded above too: a wall clock set back must not hold the floor. */
  function dueMs(remainingMs: number): number {
    return Math.min(Math.max(remainingMs, 0), minIntervalMs);
  }
}

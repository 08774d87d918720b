import type { Clock } from "./clock.ts";

/** setTimeout fires at once beyond 2^31 − 1 ms; longer waits are walked in days. */
const longestTimerMs = 24 * 3600 * 1000;

/** The machine's own time. */
export function createSystemClock(): Clock {
  return {
    wallMs: () => Date.now(),
    monotonicMs: () => performance.now(),
    schedule(delayMs, action) {
      const dueMs = performance.now() + delayMs;
      let timer: NodeJS.Timeout;
      const arm = (): void => {
        const remainingMs = dueMs - performance.now();
        timer =
          remainingMs > longestTimerMs
            ? setTimeout(arm, longestTimerMs)
            : setTimeout(action, Math.max(0, remainingMs));
      };
      arm();
      return () => clearTimeout(timer);
    },
  };
}

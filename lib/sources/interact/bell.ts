import type { Clock } from "./clock.ts";
import { linkAbort } from "./link-abort.ts";

/** Wakes the one loop that sleeps on it. Rings while it is awake are kept, each reason once, for its next sleep. */
export interface Bell<Reason extends string> {
  ring(reason: Reason): void;
  /** Sleeps until rung, until `delayMs` passed or `signal` aborts; answers the reasons, oldest first (none: time or abort). */
  sleep(delayMs: number, signal: AbortSignal): Promise<readonly Reason[]>;
}

/** A bell on `clock`. */
export function createBell<Reason extends string>(clock: Clock): Bell<Reason> {
  const rung = new Set<Reason>();
  let wake: (() => void) | undefined;
  const take = (): readonly Reason[] => {
    const reasons = [...rung];
    rung.clear();
    return reasons;
  };
  return {
    ring(reason) {
      rung.add(reason);
      wake?.();
    },
    sleep(delayMs, signal) {
      if (rung.size > 0 || signal.aborted) return Promise.resolve(take());
      const awake = linkAbort(signal);
      const cancel = clock.schedule(delayMs, () => awake.abort());
      wake = () => awake.abort();
      return new Promise((resolve) => {
        awake.signal.addEventListener(
          "abort",
          () => {
            cancel();
            wake = undefined;
            resolve(take());
          },
          { once: true },
        );
      });
    },
  };
}

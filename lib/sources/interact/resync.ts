import { createBell } from "./bell.ts";
import type { Clock } from "./clock.ts";

/** Everything is asked for again once the CTI has its contact centre back; however often it comes and goes, one is pending. */
export interface Resync {
  request(): void;
  /** The contact centre is away: a pending resync waits for the next request. */
  withdraw(): void;
  run(stop: AbortSignal): Promise<void>;
}

/** Long enough for a flapping link to settle, and for the spacing of list queries. */
const settleMs = 5250;
/** A link that never settles is asked all the same. */
const longestMs = 60_000;

/** Calls `act` once per settled return. */
export function createResync(clock: Clock, act: () => void): Resync {
  const bell = createBell<"requested">(clock);
  let isWanted = false;
  return {
    request() {
      isWanted = true;
      bell.ring("requested");
    },
    withdraw() {
      isWanted = false;
    },
    async run(stop) {
      while (!stop.aborted) {
        await bell.sleep(Number.MAX_SAFE_INTEGER, stop);
        const sinceMs = clock.monotonicMs();
        while ((await bell.sleep(settleMs, stop)).length > 0 && clock.monotonicMs() - sinceMs < longestMs);
        if (!isWanted || stop.aborted) continue;
        isWanted = false;
        act();
      }
    },
  };
}

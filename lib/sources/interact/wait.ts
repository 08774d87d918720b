import type { Clock } from "./clock.ts";
import { linkAbort } from "./link-abort.ts";

/** Resolves true after `delayMs`, or false as soon as `signal` aborts. Never rejects. */
export function wait(clock: Clock, delayMs: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted || delayMs <= 0) return Promise.resolve(!signal.aborted);
  const ended = linkAbort(signal);
  return new Promise((resolve) => {
    const cancel = clock.schedule(delayMs, () => {
      resolve(true);
      ended.abort();
    });
    ended.signal.addEventListener(
      "abort",
      () => {
        cancel();
        resolve(false);
      },
      { once: true },
    );
  });
}

import { monitorEventLoopDelay } from "node:perf_hooks";

const resolutionMs = 20;
const windowMs = 10_000;

/** Watches how late the event loop runs. `lagMs` is the worst of the last ten seconds, in ms. */
export function watchEventLoop(): { lagMs(): number; stop(): void } {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  let previousWorst = 0;
  const timer = setInterval(() => {
    previousWorst = worst();
    delay.reset();
  }, windowMs);
  timer.unref();

  function worst(): number {
    return Math.max(0, Math.round(delay.max / 1e6 - resolutionMs));
  }

  return {
    lagMs: () => Math.max(previousWorst, worst()),
    stop() {
      clearInterval(timer);
      delay.disable();
    },
  };
}

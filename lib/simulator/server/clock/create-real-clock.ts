import type { Clock } from "./clock";

const sliceMs = 8;

/** The machine's own time. Timers are unreferenced: a simulator alone never holds a process open. */
export function createRealClock(): Clock {
  return {
    sliceMs,
    now: () => Date.now(),
    schedule(delayMs, action) {
      const timer = setTimeout(action, delayMs);
      timer.unref();
      return () => clearTimeout(timer);
    },
    breathe(resume) {
      setImmediate(resume);
    },
  };
}

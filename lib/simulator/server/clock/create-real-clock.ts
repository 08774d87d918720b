import type { Clock } from "./clock";

const sliceMs = 8;

/** The machine's own time, which a correction of its clock neither stops nor hurries. Timers are unreferenced: a simulator alone never holds a process open. */
export function createRealClock(): Clock {
  const origin = Date.now() - performance.now();
  return {
    sliceMs,
    now: () => Math.round(origin + performance.now()),
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

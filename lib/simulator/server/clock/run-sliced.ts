import type { Clock } from "./clock";

/**
 * Runs a job that yields wherever it may be interrupted, in slices of `clock.sliceMs`, so that one
 * event about 5,000 agents never blocks the process. The answer aborts it; `done` runs only on completion.
 */
export function runSliced(job: Generator<void, void>, clock: Clock, done: () => void): () => void {
  let isAborted = false;
  const slice = (): void => {
    if (isAborted) return;
    const until = performance.now() + clock.sliceMs;
    do {
      if (job.next().done === true) {
        done();
        return;
      }
    } while (performance.now() < until);
    clock.breathe(slice);
  };
  slice();
  return () => {
    isAborted = true;
  };
}

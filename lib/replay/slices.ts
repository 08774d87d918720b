const sliceMs = 4;

/**
 * Lets long work share the process: between two of its steps `rest` gives the turn away once the slice is used up, to what
 * waits already, or for so many milliseconds where nobody waits for the work itself.
 */
export function createSlices(restMs = 0): { rest(): Promise<void> | undefined } {
  let endsAtMs = performance.now() + sliceMs;
  return {
    rest() {
      if (performance.now() < endsAtMs) return undefined;
      return new Promise((resolve) => {
        const goOn = () => {
          endsAtMs = performance.now() + sliceMs;
          resolve();
        };
        if (restMs === 0) setImmediate(goOn);
        else setTimeout(goOn, restMs);
      });
    },
  };
}

const sliceMs = 4;

/** Lets long work share the process: between two of its steps `rest` gives the turn away once the slice is used up. */
export function createSlices(): { rest(): Promise<void> | undefined } {
  let endsAtMs = performance.now() + sliceMs;
  return {
    rest() {
      if (performance.now() < endsAtMs) return undefined;
      return new Promise((resolve) =>
        setImmediate(() => {
          endsAtMs = performance.now() + sliceMs;
          resolve();
        }),
      );
    },
  };
}

/** Runs `run` once after `delayMs`; the returned function cancels it. */
export type SetTimer = (run: () => void, delayMs: number) => () => void;

/** The process's own timers. */
export const setTimer: SetTimer = (run, delayMs) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

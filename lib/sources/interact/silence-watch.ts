import type { Clock } from "./clock.ts";

/** Notices that something which ought to come again and again has stopped, though its channel lives. */
export interface SilenceWatch {
  /** It came, or is to come from now on. */
  heard(): void;
  stop(): void;
}

/** A stopped watch; once heard, `onSilent` is called whenever `patienceMs` pass without another word. */
export function createSilenceWatch(clock: Clock, patienceMs: number, onSilent: () => void): SilenceWatch {
  let heardAtMs = 0;
  let cancel: (() => void) | undefined;
  // One timer that looks back, because statistics come many times a second.
  const look = (delayMs: number): void => {
    cancel = clock.schedule(delayMs, () => {
      const leftMs = heardAtMs + patienceMs - clock.monotonicMs();
      if (leftMs > 0) return look(leftMs);
      heardAtMs = clock.monotonicMs();
      look(patienceMs);
      onSilent();
    });
  };
  return {
    heard() {
      heardAtMs = clock.monotonicMs();
      if (cancel === undefined) look(patienceMs);
    },
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}

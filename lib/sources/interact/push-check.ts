import type { FloorEvent } from "@/lib/domain/index.ts";
import type { Clock } from "./clock.ts";
import type { PushLog } from "./push-log.ts";

/**
 * Finds out whether config/monitor really pushes every change of state, which the manual does not say: a listed
 * state that differs from the last one pushed, and is not pushed within some seconds, proves that it does not.
 */
export interface PushCheck {
  readonly isTrusted: boolean;
  /** Compares the states of a polled list with those pushed. */
  compare(events: readonly FloorEvent[]): void;
  /** Trusts again, e.g. after a new subscription. */
  reset(): void;
  stop(): void;
}

/** A push may be on its way while the list already knows. */
const graceMs = 3000;

/** A check that calls `onDistrust` once. */
export function createPushCheck(clock: Clock, pushes: PushLog, onDistrust: () => void): PushCheck {
  let isTrusted = true;
  let cancel: (() => void) | undefined;

  const differing = (events: readonly FloorEvent[]): readonly { agent: string; pushed: string }[] =>
    events.flatMap((event) =>
      event.type === "agents-listed"
        ? event.agents.flatMap(({ name, report }) => {
            const pushed = pushes.lastState(name);
            return report && pushed !== undefined && pushed !== report.state ? [{ agent: name, pushed }] : [];
          })
        : [],
    );

  return {
    get isTrusted() {
      return isTrusted;
    },
    compare(events) {
      const suspects = differing(events);
      if (suspects.length === 0 || cancel !== undefined || !isTrusted) return;
      cancel = clock.schedule(graceMs, () => {
        cancel = undefined;
        if (!suspects.some(({ agent, pushed }) => pushes.lastState(agent) === pushed)) return;
        isTrusted = false;
        onDistrust();
      });
    },
    reset() {
      isTrusted = true;
    },
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}

import type { FloorEvent } from "@/lib/domain/index.ts";
import type { SetTimer } from "@/lib/hub/server.ts";

export interface FactGatherer {
  report(facts: readonly FloorEvent[]): void;
  /** Brings what waits onto the floor now. */
  flush(): void;
}

/**
 * Brings facts onto the floor together, at most `delayMs` after the first of them, in their order. Whoever ordered something is
 * answered before everybody's screen is told of it: to tell them takes longer than the answer.
 */
export function gatherFacts(
  report: (facts: readonly FloorEvent[]) => void,
  { setTimer, delayMs }: { readonly setTimer: SetTimer; readonly delayMs: number },
): FactGatherer {
  let waiting: FloorEvent[] = [];
  let cancel: (() => void) | undefined;

  function flush(): void {
    cancel?.();
    cancel = undefined;
    const facts = waiting;
    waiting = [];
    if (facts.length > 0) report(facts);
  }

  return {
    report(facts) {
      waiting.push(...facts);
      cancel ??= setTimer(flush, delayMs);
    },
    flush,
  };
}

import type { FloorEvent } from "@/lib/domain/index.ts";
import { partsOf } from "./parts-of.ts";

export interface Intake {
  /** Folds a batch: an ordinary one within the call, a heavy one in parts. Batches keep their order. */
  take(events: readonly FloorEvent[]): void;
  /** Forgets what is still waiting. */
  clear(): void;
}

export interface IntakeOptions {
  /** Folds one part; true when it leaves something to publish. Does not throw. */
  readonly fold: (events: readonly FloorEvent[]) => boolean;
  /** Everything taken so far is folded, and there is something to publish. */
  readonly onFolded: () => void;
}

/**
 * Lets thousands of reports hold up nobody: they are folded in parts, a turn of the event loop each. The floor is
 * published once all are in, unless it was due anyway.
 */
export function createIntake({ fold, onFolded }: IntakeOptions): Intake {
  let waiting: (readonly FloorEvent[])[] = [];
  let turn: NodeJS.Immediate | undefined;
  let isChanged = false;

  function foldNext(): void {
    turn = undefined;
    const part = waiting.shift();
    if (part !== undefined && fold(part)) isChanged = true;
    if (waiting.length > 0) {
      turn = setImmediate(foldNext);
    } else if (isChanged) {
      isChanged = false;
      onFolded();
    }
  }
  return {
    take(events) {
      for (const part of partsOf(events)) waiting.push(part);
      if (turn === undefined) foldNext();
    },
    clear() {
      waiting = [];
      clearImmediate(turn);
    },
  };
}

import { type Command, confirms, type FloorContent, type ProvingFloor } from "@/lib/domain/index.ts";

/** Looks at every floor for the proof of commands that were sent. */
export interface ConfirmationWatch {
  /**
   * Watches for `command`, from the floor of now on. `before` is the floor it was sent on. `onProved` is called at most
   * once, `onLate` once when nothing was proved within 10 s; after that it is watched on, until forgotten.
   */
  follow(id: string, proof: Proof): void;
  forget(id: string): void;
  /** Calls late what is not proved: nobody looks any longer. */
  giveUp(): void;
  /** Looks at a floor. */
  look(floor: ProvingFloor): void;
  stop(): void;
}

interface Proof {
  readonly command: Command;
  readonly before: FloorContent;
  readonly onProved: () => void;
  /** Absent: an outcome that is open anyway is never late. */
  readonly onLate?: () => void;
}

interface Followed extends Proof {
  cancel: (() => void) | undefined;
}

interface ConfirmationWatchOptions {
  readonly floor: () => ProvingFloor;
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
}

const lateMs = 10_000;

/** A watch over one floor; whoever has the floor tells it of every change. */
export function createConfirmationWatch({ floor, setTimer }: ConfirmationWatchOptions): ConfirmationWatch {
  const followed = new Map<string, Followed>();

  function forget(id: string): void {
    followed.get(id)?.cancel?.();
    followed.delete(id);
  }

  function lookFor(id: string, { command, before, onProved }: Followed, now: ProvingFloor): void {
    if (!confirms(command, before, now)) return;
    forget(id);
    onProved();
  }

  return {
    follow(id, proof) {
      const { onLate } = proof;
      const each: Followed = { ...proof, cancel: undefined };
      if (onLate !== undefined) {
        each.cancel = setTimer(() => {
          each.cancel = undefined;
          onLate();
        }, lateMs);
      }
      followed.set(id, each);
      lookFor(id, each, floor());
    },
    forget,
    giveUp() {
      for (const each of followed.values()) {
        if (each.cancel === undefined) continue;
        each.cancel();
        each.cancel = undefined;
        each.onLate?.();
      }
    },
    look(now) {
      for (const [id, each] of [...followed]) lookFor(id, each, now);
    },
    stop() {
      for (const id of [...followed.keys()]) forget(id);
    },
  };
}

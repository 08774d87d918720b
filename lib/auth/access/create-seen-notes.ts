/** Writes down that somebody was there. */
export interface SeenNotes {
  /** `write` notes it of `id`; called a moment later, and once for whoever came several times until then. */
  add(id: string, write: () => Promise<void>): void;
  /** What is not written by then is left out. */
  stop(): void;
}

export interface SeenNotesParts {
  /** Runs something later; answers how to call it off. */
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
  /** Told that it could not be noted. */
  readonly onError: (error: unknown) => void;
}

/** Long enough for what somebody came for to be done: a note must not go to the disk just before it. */
const delayMs = 500;

/** @see SeenNotes */
export function createSeenNotes({ setTimer, onError }: SeenNotesParts): SeenNotes {
  const waiting = new Map<string, () => Promise<void>>();
  let cancel: (() => void) | undefined;

  async function writeAll(): Promise<void> {
    const due = [...waiting.values()];
    waiting.clear();
    cancel = undefined;
    for (const write of due) await write().catch(onError);
  }

  return {
    add(id, write) {
      waiting.set(id, write);
      cancel ??= setTimer(() => void writeAll(), delayMs);
    },
    stop() {
      waiting.clear();
      cancel?.();
    },
  };
}

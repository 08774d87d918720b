import { type DayMemory, dayMemory, type FloorContent } from "@/lib/domain/index.ts";

/** Where one source's day is kept over a restart. */
export interface DayStore {
  save(memory: DayMemory): Promise<void>;
}

export interface DayKeeperOptions {
  readonly floor: () => FloorContent;
  /** By source. */
  readonly stores: Readonly<Record<string, DayStore>>;
  /** Runs something once, later; the returned function cancels it. */
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
  readonly onError: (error: unknown) => void;
}

export interface DayKeeper {
  /** Keeps the last state; resolves once it is kept. */
  stop(): Promise<void>;
}

/** What is lost when the process is killed. */
const intervalMs = 60_000;

/** Keeps every source's day once a minute, and at the end. A store that fails is told of and tried again. */
export function keepDays({ floor, stores, setTimer, onError }: DayKeeperOptions): DayKeeper {
  let cancel = setTimer(next, intervalMs);
  let saving = Promise.resolve();

  function next(): void {
    save();
    cancel = setTimer(next, intervalMs);
  }

  function save(): void {
    const now = floor();
    saving = saving.then(() => saveAll(now)).catch(onError);
  }

  async function saveAll(now: FloorContent): Promise<void> {
    for (const [source, store] of Object.entries(stores)) {
      const memory = dayMemory(now, source);
      if (memory !== undefined) await store.save(memory);
    }
  }

  return {
    stop() {
      cancel();
      save();
      return saving;
    },
  };
}

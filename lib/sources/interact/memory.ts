import type { ListGateMemory } from "./list-gate-memory.ts";
import type { Logger } from "./logger.ts";

/** The remembered numbers, at hand without waiting. */
export interface Memory {
  /** Undefined when never stored. */
  get(key: string): number | undefined;
  /** Stores or, with undefined, forgets; resolves when it is safe on disk or when that failed (logged, not fatal). */
  set(changes: Readonly<Record<string, number | undefined>>): Promise<void>;
  /** Resolves once every change so far is on disk: most are made by who does not wait. */
  settled(): Promise<void>;
}

/** Reads `store` once; later changes are written one after another, each whole. */
export async function openMemory(store: ListGateMemory, logger: Logger): Promise<Memory> {
  const numbers = new Map(Object.entries(await loadOrNothing(store, logger)));
  let writing: Promise<void> = Promise.resolve();
  return {
    get: (key) => numbers.get(key),
    set(changes) {
      for (const [key, value] of Object.entries(changes)) {
        if (value === undefined) numbers.delete(key);
        else numbers.set(key, value);
      }
      writing = writing
        .then(() => store.save(Object.fromEntries(numbers)))
        .catch((cause: unknown) => {
          logger.warn("memory_not_saved", { problem: String(cause) });
        });
      return writing;
    },
    settled: () => writing,
  };
}

async function loadOrNothing(store: ListGateMemory, logger: Logger): Promise<Record<string, number>> {
  try {
    return await store.load();
  } catch (cause) {
    logger.warn("memory_not_loaded", { problem: String(cause) });
    return {};
  }
}

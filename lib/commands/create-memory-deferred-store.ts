import type { DeferredRow, DeferredStore } from "./command-ports.ts";

/** Keeps deferred commands as long as whoever holds this store lives. */
export function createMemoryDeferredStore(rows: readonly DeferredRow[] = []): DeferredStore {
  const kept = new Map(rows.map((row) => [row.id, row]));
  return {
    all: async () => [...kept.values()],
    keep: async (row) => void kept.set(row.id, row),
    forget: async (id) => kept.delete(id),
  };
}

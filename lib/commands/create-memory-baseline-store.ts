import type { BaselineRow, BaselineStore } from "./command-ports.ts";

/** Keeps baselines as long as whoever holds this store lives. */
export function createMemoryBaselineStore(rows: readonly BaselineRow[] = []): BaselineStore {
  const kept = new Map(rows.map((row) => [row.id, row]));
  return {
    all: async () => [...kept.values()],
    keep: async (rows) => {
      for (const row of rows) kept.set(row.id, row);
    },
    renew: async (rows) => {
      for (const row of rows)
        if (kept.get(row.id)?.baseline.since === row.baseline.since) kept.set(row.id, row);
    },
    forget: async (id) => void kept.delete(id),
  };
}

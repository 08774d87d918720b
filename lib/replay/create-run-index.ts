import type { TapeEntry, TapeRun } from "./tape.ts";

/** Which records follow each other without a break. */
export interface RunIndex {
  /** Takes the next snapshot or steps in the order written. What continues nothing begins a run, if it is a snapshot. */
  add(entry: TapeEntry): void;
  /** Forgets every entry of a file. */
  drop(path: string): void;
  runs(): readonly TapeRun[];
}

interface GrowingRun extends TapeRun {
  toMs: number;
  fromMs: number;
  entries: TapeEntry[];
}

export function createRunIndex(): RunIndex {
  let runs: GrowingRun[] = [];
  return {
    add(entry) {
      const last = runs.at(-1);
      if (last !== undefined && entry.fromMs === last.toMs) {
        last.entries.push(entry);
        last.toMs = entry.toMs;
      } else if (entry.kind === "snapshot") {
        runs.push({ fromMs: entry.fromMs, toMs: entry.toMs, entries: [entry] });
      }
    },
    drop(path) {
      for (const run of runs) {
        const kept = run.entries.filter((entry) => entry.path !== path);
        // A file begins with a snapshot, so that what is left begins with one as well.
        const first = kept.findIndex(({ kind }) => kind === "snapshot");
        run.entries = first === -1 ? [] : kept.slice(first);
        run.fromMs = run.entries[0]?.fromMs ?? run.toMs;
      }
      runs = runs.filter(({ entries }) => entries.length > 0);
    },
    runs: () => runs,
  };
}

/** Where writes go whose caller does not wait. */
export interface WriteBehind {
  /**
   * Writes once all that was given before is written or given up. A newer write of the same `key` takes the place of one
   * that still waits.
   */
  write(key: string, run: () => Promise<void>): void;
  counters(): WriteBehindCounters;
  /** Resolves once everything given is written or given up. */
  settled(): Promise<void>;
}

export interface WriteBehindCounters {
  readonly written: number;
  /** Tried once more, and then given up. */
  readonly failed: number;
  /** Not taken because too many waited. */
  readonly dropped: number;
  readonly waiting: number;
}

export interface WriteBehindOptions {
  /** Told of each write that was given up or not taken. */
  readonly onLost: (error: unknown, key: string) => void;
  readonly mostWaiting?: number;
}

/**
 * Writes in order and one at a time, while the callers go on: what people see never waits for the database. A write that
 * fails is tried once more, and then lost, as after a crash; what is in memory stays right until the process ends.
 */
export function createWriteBehind({ onLost, mostWaiting = 10_000 }: WriteBehindOptions): WriteBehind {
  const waiting = new Map<string, () => Promise<void>>();
  const counters = { written: 0, failed: 0, dropped: 0 };
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    for (const [key, run] of waiting) {
      waiting.delete(key);
      try {
        await run().catch(run);
        counters.written += 1;
      } catch (error) {
        counters.failed += 1;
        onLost(error, key);
      }
    }
    working = undefined;
  }

  return {
    write(key, run) {
      if (waiting.size >= mostWaiting && !waiting.has(key)) {
        counters.dropped += 1;
        onLost(new Error("too much waits to be written"), key);
        return;
      }
      // Behind what waits, also when it takes the place of an older one: order is by the last word on a thing.
      waiting.delete(key);
      waiting.set(key, run);
      working ??= work();
    },
    counters: () => ({ ...counters, waiting: waiting.size }),
    async settled() {
      await working;
    },
  };
}

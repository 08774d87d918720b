import type { HistoryWrite } from "./history-write.ts";

/** What waits to be written, the oldest first; of a row that changes meanwhile only the newest form waits. */
export interface WriteQueue {
  add(write: HistoryWrite): void;
  /** The next at most `count`; they stay until they are `done`. */
  next(count: number): readonly HistoryWrite[];
  done(writes: readonly HistoryWrite[]): void;
  /** Lets go of what was added before an instant: another process has written it. */
  dropBefore(ms: number): void;
  size(): number;
}

/** Holds at most `capacity`: the oldest are given up, which `onLost` is told of. */
export function createWriteQueue(
  capacity: number,
  now: () => number,
  onLost: (addedMs: number) => void,
): WriteQueue {
  const waiting = new Map<string, { readonly write: HistoryWrite; readonly addedMs: number }>();
  const nameOf = ({ table, key }: HistoryWrite) => `${table} ${key}`;
  return {
    add(write) {
      waiting.set(nameOf(write), { write, addedMs: now() });
      if (waiting.size <= capacity) return;
      for (const [name, oldest] of waiting) {
        waiting.delete(name);
        onLost(oldest.addedMs);
        break;
      }
    },
    next: (count) => [...take(waiting.values(), count)].map(({ write }) => write),
    done(writes) {
      for (const write of writes) {
        // A row that changed while it was written waits on.
        if (waiting.get(nameOf(write))?.write === write) waiting.delete(nameOf(write));
      }
    },
    dropBefore(ms) {
      for (const [name, { addedMs }] of waiting) if (addedMs < ms) waiting.delete(name);
    },
    size: () => waiting.size,
  };
}

function* take<T>(values: Iterable<T>, count: number): Generator<T> {
  let taken = 0;
  for (const value of values) {
    if (taken >= count) return;
    taken += 1;
    yield value;
  }
}

import type { Store, Tables } from "@/lib/store/server.ts";
import { giveWay } from "../give-way.ts";
import type { SetTimer } from "../history-options.ts";
import { type Lease, leaseMs } from "./create-lease.ts";
import type { NameBook } from "./create-name-book.ts";
import { createWriteQueue } from "./create-write-queue.ts";
import { type HistoryRow, type HistoryTable, type HistoryWrite, plainWrite } from "./history-write.ts";
import { putRows } from "./put-rows.ts";

/** How often what happened is written. */
const flushMs = 1_000;
/** After a failure the database is left alone for a while. */
const retryMs = 5_000;
const capacity = 50_000;
/** A transaction of so many rows holds the process for a few milliseconds at most. */
const rowsAtOnce = 48;
/** What is waited for at the end, so that a database that hangs keeps nobody from stopping. */
const lastFlushMs = 3_000;

export interface HistoryWriterOptions {
  readonly store: Pick<Store, "db">;
  readonly names: NameBook;
  readonly lease: Lease;
  readonly now: () => number;
  readonly setTimer: SetTimer;
  /** Told when writing begins to fail, once, and of rows that are given up for good. */
  readonly onError: (error: unknown) => void;
  /** Rows were given up that were queued then. */
  readonly onLost: (atMs: number) => void;
}

/** Writes behind the live floor: in small transactions, in order, again after a failure. Nobody waits for it. */
export interface HistoryWriter {
  add(write: HistoryWrite): void;
  /** Writes all that waits now, as far as the database takes it. */
  flush(): Promise<void>;
  /** Epoch ms since which nothing could be written. */
  offSinceMs(): number | undefined;
  counters(): {
    readonly written: number;
    readonly lost: number;
    readonly waiting: number;
    readonly failures: number;
  };
  stop(): Promise<void>;
}

export function createHistoryWriter(options: HistoryWriterOptions): HistoryWriter {
  const { names, lease, now, setTimer, onError, onLost } = options;
  const counts = { written: 0, lost: 0, failures: 0 };
  let offSinceMs: number | undefined;
  let isStopped = false;
  let running: Promise<void> | undefined;
  let cancel = setTimer(tick, flushMs);
  const queue = createWriteQueue(capacity, now, (addedMs) => {
    counts.lost += 1;
    onLost(addedMs);
  });

  function tick(): void {
    void flush().then(() => {
      if (!isStopped) cancel = setTimer(tick, offSinceMs === undefined ? flushMs : retryMs);
    });
  }
  async function flush(): Promise<void> {
    // One that is about to end may have seen nothing of what came since.
    await running;
    running ??= writeAll().finally(() => {
      running = undefined;
    });
    await running;
  }
  /** Whether it is this process that records; what another one recorded is let go of. */
  async function mayWrite(): Promise<boolean> {
    if (queue.size() === 0) return false;
    const wasHeld = lease.isHeld();
    try {
      const isHeld = await lease.renew(now());
      if (!isHeld) queue.dropBefore(now() - leaseMs - flushMs * 5);
      // The numbers of names are given by whoever records.
      if (!isHeld || !wasHeld) await names.reload();
      return isHeld;
    } catch (error) {
      fail(error);
      return false;
    }
  }
  function fail(error: unknown): void {
    counts.failures += 1;
    if (offSinceMs === undefined) onError(error);
    offSinceMs ??= now();
  }
  async function writeAll(): Promise<void> {
    if (!(await mayWrite())) return;
    for (;;) {
      const writes = queue.next(rowsAtOnce);
      if (writes.length === 0) return;
      try {
        // Until then history is recorded; it goes with every transaction, so that none is newer than it says.
        counts.written += await writeTogether(options, [...writes, recordedUntil(now())]);
        offSinceMs = undefined;
        queue.done(writes);
      } catch (error) {
        fail(error);
        if (!isOfRows(error)) return;
        // These rows will never be taken: what comes after them may be.
        counts.lost += writes.length;
        onLost(now());
        queue.done(writes);
      }
      await giveWay();
    }
  }
  return {
    add: (write) => queue.add(write),
    flush,
    offSinceMs: () => offSinceMs,
    counters: () => ({ ...counts, waiting: queue.size() }),
    async stop() {
      isStopped = true;
      cancel();
      let cancelWait: () => void = () => undefined;
      const patience = new Promise<void>((resolve) => {
        cancelWait = setTimer(resolve, lastFlushMs);
      });
      const end = flush().then(() => lease.release());
      // A database that is away keeps nobody; the lease then ends by itself.
      await Promise.race([end.catch(() => undefined), patience]);
      cancelWait();
    },
  };
}

export const recordedUntilMark = "recorded_until";

function recordedUntil(at: number): HistoryWrite {
  return plainWrite("history_marks", recordedUntilMark, { name: recordedUntilMark, at, holder: "" });
}

/** One transaction; names that are new come first. */
async function writeTogether(
  { store, names }: HistoryWriterOptions,
  writes: readonly HistoryWrite[],
): Promise<number> {
  const byTable = new Map<HistoryTable, HistoryRow[]>();
  for (const write of writes) {
    const row = write.build(names);
    if (row === undefined) continue;
    const rows = byTable.get(write.table) ?? [];
    rows.push(row);
    byTable.set(write.table, rows);
  }
  const fresh: readonly Tables["history_names"][] = names.unwritten();
  await store.db.transaction().execute(async (transaction) => {
    for (let start = 0; start < fresh.length; start += rowsAtOnce)
      await putRows(transaction, "history_names", fresh.slice(start, start + rowsAtOnce));
    for (const [table, rows] of byTable) await putRows(transaction, table, rows);
  });
  names.written(fresh);
  return writes.length;
}

/** Whether the database refuses these very rows, so that asking again is in vain. */
function isOfRows(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return code === "constraint" || code === "conflict" || error instanceof TypeError;
}

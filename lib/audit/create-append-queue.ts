import type { AuditEntry, AuditRecord } from "./audit-entry.ts";
import { AuditUnavailable } from "./audit-unavailable.ts";
import { giveWay } from "./give-way.ts";
import type { ToldEntry, WriteEntries } from "./write-entries.ts";

/** Rows written by one transaction; what is told meanwhile goes with the next. */
const mostAtOnce = 200;
/** More than a minute of the most that is promised: whoever comes then is refused at once. */
const mostWaiting = 10_000;

export interface AppendQueueOptions {
  /** Writes all or none of them. */
  readonly write: WriteEntries;
  /** Epoch ms. */
  readonly now: () => number;
}

export interface AppendQueue {
  /** @throws AuditUnavailable */
  append(entry: AuditEntry, kept: "on disk" | "committed"): Promise<AuditRecord>;
  waiting(): number;
  stop(): Promise<void>;
}

interface Waiting extends ToldEntry {
  readonly isOnDisk: boolean;
  readonly settle: (outcome: AuditRecord | AuditUnavailable) => void;
}

/** Writes entries in the order they are told, those that wait together in one transaction. */
export function createAppendQueue({ write, now }: AppendQueueOptions): AppendQueue {
  const waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;
  /** Of the last row that waits for it. */
  let syncing: Promise<void> | undefined;
  let isStopped = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, mostAtOnce);
      await writeBatch(batch);
      await giveWay();
    }
    writing = undefined;
  }

  /** Resolves once they are committed: the next ones are written while the disk syncs these. */
  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    const isUrgent = batch.some(({ isOnDisk }) => isOnDisk);
    const written = await write(batch, isUrgent).catch((error: unknown) => AuditUnavailable.because(error));
    for (const [index, { isOnDisk, settle }] of batch.entries()) {
      const record = written instanceof AuditUnavailable ? written : written.value[index];
      if (record === undefined) settle(AuditUnavailable.because(undefined));
      else if (written instanceof AuditUnavailable || !isOnDisk) settle(record);
      else
        syncing = written.synced.then(
          () => settle(record),
          (error: unknown) => settle(AuditUnavailable.because(error)),
        );
    }
  }

  return {
    append(entry, kept) {
      if (isStopped) return Promise.reject(new AuditUnavailable("stopped", "The audit is closed."));
      if (waiting.length >= mostWaiting)
        return Promise.reject(new AuditUnavailable("overloaded", "Too much waits to be audited."));
      return new Promise((resolve, reject) => {
        waiting.push({
          entry,
          isOnDisk: kept === "on disk",
          atMs: now(),
          settle: (outcome) => (outcome instanceof AuditUnavailable ? reject(outcome) : resolve(outcome)),
        });
        writing ??= writeAll();
      });
    },
    waiting: () => waiting.length,
    async stop() {
      isStopped = true;
      await writing;
      await syncing;
    },
  };
}

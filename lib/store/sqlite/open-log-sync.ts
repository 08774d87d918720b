import { close, fdatasync, openSync } from "node:fs";
import { promisify } from "node:util";
import { StoreError } from "../store-error.ts";

/** The write-ahead log of an open database, as far as the disk is concerned. */
export interface LogSync {
  /** Resolves once the disk has what was committed before this call. @throws StoreError `unsynced` */
  sync(): Promise<void>;
  /** The same within a tenth of a second, with whatever sync comes first: nobody is kept waiting by it. @throws StoreError `unsynced` */
  syncSoon(): Promise<void>;
  /** After the syncs that were asked for. */
  close(): Promise<void>;
}

const soonMs = 100;

interface Soon {
  readonly synced: Promise<void>;
  readonly goWith: (syncing: Promise<void>) => void;
  readonly timer: NodeJS.Timeout;
}

export interface LogSyncOptions {
  /** Of the database; its log must be there. */
  readonly path: string;
  readonly shown: string;
  /** Writes the whole log into the database and syncs that; false when it could not. May take its time, and may throw. */
  readonly writeBack: () => boolean;
  /** `fdatasync`, unless a test has a disk of its own. */
  readonly syncFile?: (file: number) => Promise<void>;
}

/**
 * Syncs the log as SQLite would at each commit (`synchronous = FULL`), but beside the loop, and once for all who ask
 * meanwhile: a disk that takes its time then holds up whoever wrote, and nobody else.
 */
export function openLogSync(options: LogSyncOptions): LogSync {
  const { path, shown, writeBack, syncFile = promisify(fdatasync) } = options;
  // SQLite's locks are on other files, so that closing this one takes none of them away.
  const file = openSync(`${path}-wal`, "r+");
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let soon: Soon | undefined;
  /** After a sync that failed, the system may have let go of what it could not write: later ones would prove nothing. */
  let isSuspect = false;

  async function syncOnce(): Promise<void> {
    try {
      if (isSuspect && !writeBack()) throw new Error("the log could not be written back");
      isSuspect = false;
      await syncFile(file);
    } catch (error) {
      isSuspect = true;
      throw new StoreError(
        "unsynced",
        `${shown} was written, but its disk does not say that it has it: look after the disk.`,
        error,
      );
    }
  }

  function start(): Promise<void> {
    const syncing = syncOnce().finally(() => {
      if (running === syncing) running = undefined;
    });
    running = syncing;
    clearTimeout(soon?.timer);
    soon?.goWith(syncing);
    soon = undefined;
    return syncing;
  }

  function sync(): Promise<void> {
    // One under way may have begun before what is to be synced was there.
    if (running === undefined) return start();
    next ??= running
      .then(undefined, () => undefined)
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  }

  return {
    sync,
    syncSoon() {
      if (soon === undefined) {
        let goWith: Soon["goWith"] = () => undefined;
        const synced = new Promise<void>((resolve) => {
          goWith = resolve;
        });
        soon = { synced, goWith, timer: setTimeout(() => void sync().catch(() => undefined), soonMs) };
      }
      return soon.synced;
    },
    async close() {
      if (soon !== undefined) await sync().catch(() => undefined);
      while (running !== undefined || next !== undefined) await (next ?? running)?.catch(() => undefined);
      await promisify(close)(file);
    },
  };
}

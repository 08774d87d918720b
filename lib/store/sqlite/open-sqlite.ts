import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import type { OpenedDatabase } from "../opened-database.ts";
import { StoreError } from "../store-error.ts";
import { beginAtOnce } from "./begin-at-once.ts";
import { claimFile } from "./claim-file.ts";
import { commitBehind } from "./commit-behind.ts";
import { createSqliteDialect } from "./create-sqlite-dialect.ts";
import type { Behind } from "./durable-driver.ts";
import { guardConnection } from "./guard-connection.ts";
import { openLogSync } from "./open-log-sync.ts";
import { openWriteBack } from "./open-write-back.ts";
import { runAtOnce } from "./run-at-once.ts";
import { sqliteFailure } from "./sqlite-failure.ts";

/** A wait stops the whole process, live view included; only a program that is not ours ever makes us wait. */
const busyTimeoutMs = 250;

/** Of the log, 80 MB. */
const mostPages = 20_000;

/**
 * Opens the file at `path`, made with its folder when it is not there, for this process alone: a write-ahead log, synced
 * before a commit is answered, so that what was answered outlives a crash and a loss of power.
 */
export function openSqlite(
  { path, shown }: { readonly path: string; readonly shown: string },
  now: () => number,
): OpenedDatabase {
  orUnwritable(shown, () => mkdirSync(dirname(path), { recursive: true, mode: 0o700 }));
  const release = claimFile(path, now);
  try {
    // People's names and password hashes are in there: only this user may read the file, its log included. Never before
    // the claim: to close a file is to lose the locks that this process has on it.
    orUnwritable(shown, () => closeSync(openSync(path, "a", 0o600)));
    const connection = connect(path, shown);
    const guarded = guardConnection(connection, shown, () => undefined);
    const back = openWriteBack(path);
    let commits = 0;
    const database = beginAtOnce(connection, guarded, shown, () => {
      commits += 1;
      back.noteCommit();
    });
    const log = openLogSync({ path, shown, writeBack: () => writeBack(connection) });
    const durability = { commits: () => commits, sync: () => log.sync(), syncSoon: () => log.syncSoon() };
    const behind: Behind = { waiter: undefined };
    return {
      dialect: createSqliteDialect(database, durability, behind),
      commit: (db, statements, isUrgent) =>
        commitBehind(db, behind, isUrgent, () => runAtOnce(database, statements())),
      withMigrationDialect: (use) => use(createSqliteDialect(database, durability)),
      async release() {
        await log.close();
        await back.close();
        try {
          // The file alone is then whole, and may be copied.
          writeBack(connection);
        } catch {
          // A disk that is full, say: the log is read when the file is opened again.
        }
        connection.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

function orUnwritable(shown: string, make: () => void): void {
  try {
    make();
  } catch (error) {
    throw new StoreError(
      isFull(error) ? "full" : "read_only",
      `${shown} cannot be written: let the user who runs this process write the file and its folder, or set ` +
        "DATABASE_URL to another place.",
      error,
    );
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}

/** Brings the log into the file and syncs that; whether all of it. */
function writeBack(connection: Database.Database): boolean {
  const [told] = connection.pragma("wal_checkpoint(TRUNCATE)") as [{ readonly busy: number }];
  return told.busy === 0;
}

function connect(path: string, shown: string): Database.Database {
  let connection: Database.Database | undefined;
  try {
    connection = new Database(path, { timeout: busyTimeoutMs });
    connection.pragma("journal_mode = WAL");
    // Each commit is synced all the same, beside the loop: `openLogSync`.
    connection.pragma("synchronous = NORMAL");
    // So is what was written back: `openWriteBack`. This is for when that fails, and the log must not grow for ever.
    connection.pragma(`wal_autocheckpoint = ${mostPages}`);
    connection.pragma("foreign_keys = ON");
    connection.pragma("trusted_schema = OFF");
    connection.prepare("select count(*) from sqlite_schema").all();
    return connection;
  } catch (error) {
    connection?.close();
    throw sqliteFailure(error, shown);
  }
}

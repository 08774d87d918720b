import { hostname } from "node:os";
import Database from "libsql";
import { StoreError } from "../store-error.ts";
import { sqliteFailure } from "./sqlite-failure.ts";

/** How long another process may need to write who it is. */
const patienceMs = 300;

/**
 * Makes the SQLite file at `path` this process's own until the answered function is called, or the process ends in
 * whatever way. The claim is a lock that the operating system keeps on `<path>.lock` for as long as the process lives:
 * there is nothing stale to clear after a crash, and no process id that another program could have taken over.
 * @throws StoreError `locked`, telling who has the file; `read_only` or `full` when the folder cannot be written.
 */
export function claimFile(path: string, now: () => number): () => void {
  const lockPath = `${path}.lock`;
  let lock: Database.Database | undefined;
  try {
    lock = new Database(lockPath, { timeout: patienceMs });
    lock.exec("create table if not exists holder (pid integer, host text, since text)");
    lock.exec("begin immediate");
    lock.exec("delete from holder");
    lock
      .prepare("insert into holder values (?, ?, ?)")
      .run([process.pid, hostname(), new Date(now()).toISOString()]);
    lock.exec("commit");
    // Held until the end: others may read who holds it, and none may begin to write.
    lock.exec("begin immediate");
    const held = lock;
    return () => letGo(held);
  } catch (error) {
    const failure = sqliteFailure(error, lockPath);
    const refusal = failure.code === "busy" ? takenBy(path, lock) : failure;
    if (lock) letGo(lock);
    throw refusal;
  }
}

/** The driver closes a file once its statements are collected, which may be late: the lock must not wait for that. */
function letGo(lock: Database.Database): void {
  if (lock.inTransaction) lock.exec("rollback");
  lock.close();
}

function takenBy(path: string, lock: Database.Database | undefined): StoreError {
  const [holder] = (lock?.prepare("select pid, host, since from holder").all() ?? []) as Holder[];
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : "another process";
  return new StoreError(
    "locked",
    `${path} is in use by ${who}. One process may have a SQLite file: stop that one first, or give each its own ` +
      "DATABASE_URL; several instances on the same data need PostgreSQL.",
  );
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { parseStoreUrl } from "../parse-store-url.ts";
import { openPostgres } from "../postgres/load-postgres.ts";
import { claimFile } from "../sqlite/claim-file.ts";
import { openSqlite } from "../sqlite/open-sqlite.ts";
import { checkBackup } from "./check-backup.ts";
import { fillDatabase } from "./fill-database.ts";

export interface RestoreOptions {
  /** Of the database to restore. */
  readonly url: string;
  /** Path of the backup. */
  readonly from: string;
  /** Epoch ms. */
  readonly now: () => number;
}

export interface Restored {
  readonly rows: number;
  readonly takenAt: string;
  /** Where the SQLite file is now that stood there before; absent = there was none. */
  readonly before?: string;
}

/**
 * Puts a backup in the place of the database. On SQLite no process may have the file, and the one that was there is
 * kept beside it under another name; on PostgreSQL the database must be empty. The schema is that of the backup first,
 * and brought up to date afterwards. A backup that is not whole changes nothing.
 * @throws StoreError
 */
export async function restoreBackup({ url, from, now }: RestoreOptions): Promise<Restored> {
  const header = await checkBackup(from);
  const { takenAt } = header;
  const address = parseStoreUrl(url);
  const { kind } = address;
  if (kind === "postgres") {
    const opened = await openPostgres(address, { info: () => undefined, warn: () => undefined });
    return { takenAt, rows: await fillDatabase(opened, { kind, shown: address.shown, header, from }) };
  }
  const { path } = address;
  const fresh = `${path}.restoring`;
  const release = existsSync(path) ? claimFile(path, now) : () => undefined;
  try {
    await removeFile(fresh);
    const opened = openSqlite({ path: fresh, shown: fresh }, now);
    const rows = await fillDatabase(opened, { kind, shown: fresh, header, from });
    const before = await putAside(path, now());
    await rename(fresh, path);
    return { takenAt, rows, ...(before === undefined ? {} : { before }) };
  } finally {
    await removeFile(fresh);
    release();
  }
}

/** With its log: it may be what somebody looks for what the backup does not have. */
async function putAside(path: string, atMs: number): Promise<string | undefined> {
  if (!existsSync(path)) return undefined;
  const aside = `${path}.before-${new Date(atMs).toISOString().replaceAll(":", "-")}`;
  await rename(path, aside);
  for (const part of ["-wal", "-shm"]) if (existsSync(path + part)) await rename(path + part, aside + part);
  return aside;
}

async function removeFile(path: string): Promise<void> {
  for (const part of ["", "-wal", "-shm", ".lock"]) await rm(path + part, { force: true });
}

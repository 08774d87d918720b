import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { sql, type Transaction } from "kysely";
import { openForReading, type ReadableStore } from "../open-for-reading.ts";
import { StoreError } from "../store-error.ts";
import type { Tables } from "../tables/tables.ts";
import { type BackupHeader, formatName, formatVersion } from "./backup-format.ts";
import { tableNames } from "./table-names.ts";

const rowsAtOnce = 500;

export interface BackupOptions {
  /** Of the database; the process that has it may go on. */
  readonly url: string;
  /** Path of the file to write; it must not be there yet. */
  readonly to: string;
  /** Epoch ms. */
  readonly now: () => number;
}

/**
 * Writes everything in the database, as it is at one moment, to a file of JSON lines that both databases can be restored
 * from. It bears a checksum and is either whole or not there. Readable by its user only: password hashes are in there.
 * @returns how many rows it holds
 * @throws StoreError
 */
export async function writeBackup({ url, to, now }: BackupOptions): Promise<number> {
  if (existsSync(to)) throw new StoreError("conflict", `${to} is there already: give another name.`);
  const store = await openForReading(url);
  const draft = `${to}.part`;
  try {
    const file = await open(draft, "wx", 0o600);
    try {
      const rows = await writeAll(store, file, now());
      await file.sync();
      await rename(draft, to);
      return rows;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!isCode(error, "EEXIST")) await rm(draft, { force: true });
    throw error instanceof StoreError ? error : unwritten(to, error);
  } finally {
    await store.close();
  }
}

function writeAll(store: ReadableStore, file: FileHandle, atMs: number): Promise<number> {
  const { db, kind, shown, migrations } = store;
  const transaction = db.transaction();
  const atOneMoment = kind === "postgres" ? transaction.setIsolationLevel("repeatable read") : transaction;
  return atOneMoment.execute(async (moment) => {
    if (kind === "sqlite") await refuseDamaged(moment, shown);
    const writer = createWriter(file);
    const takenAt = new Date(atMs).toISOString();
    await writer.header({ format: formatName, version: formatVersion, takenAt, migrations: [...migrations] });
    const rowsOf = kind === "sqlite" ? rowsOnSqlite : rowsOnPostgres;
    for (const table of await tableNames({ db: moment, kind }))
      for await (const row of rowsOf(moment, table)) await writer.row(table, row);
    return writer.end();
  });
}

async function refuseDamaged(db: Transaction<Tables>, shown: string): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db);
  if (rows[0]?.integrity_check === "ok") return;
  throw new StoreError(
    "corrupt",
    `${shown} is damaged, so a backup of it would be too; keep the last good one.`,
  );
}

type Row = Readonly<Record<string, unknown>>;

/** A page at a time, however large the table is. */
async function* rowsOnSqlite(db: Transaction<Tables>, table: string): AsyncGenerator<Row> {
  let after = Number.MIN_SAFE_INTEGER;
  while (true) {
    const { rows } = await sql<Row & { readonly row_place: number }>`
      select rowid as row_place, * from ${sql.table(table)} where rowid > ${after}
      order by rowid limit ${rowsAtOnce}`.execute(db);
    for (const { row_place, ...row } of rows) {
      yield row;
      after = row_place;
    }
    if (rows.length < rowsAtOnce) return;
  }
}

async function* rowsOnPostgres(db: Transaction<Tables>, table: string): AsyncGenerator<Row> {
  await sql`declare backup_rows no scroll cursor for select * from ${sql.table(table)}`.execute(db);
  while (true) {
    const { rows } = await sql<Row>`fetch ${sql.lit(rowsAtOnce)} from backup_rows`.execute(db);
    yield* rows;
    if (rows.length < rowsAtOnce) break;
  }
  await sql`close backup_rows`.execute(db);
}

function createWriter(file: FileHandle) {
  const hash = createHash("sha256");
  let rows = 0;
  const write = async (value: unknown) => {
    const text = `${JSON.stringify(value, asText)}\n`;
    hash.update(text);
    await file.write(text);
  };
  return {
    header: (header: BackupHeader) => write(header),
    async row(table: string, row: Row) {
      rows += 1;
      await write({ table, row });
    },
    async end() {
      await file.write(`${JSON.stringify({ rows, sha256: hash.digest("hex") })}\n`);
      return rows;
    },
  };
}

/** Bytes as base64; a Buffer has said what it is before it gets here. */
function asText(_: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString("base64") };
  const { type, data } = (value ?? {}) as { type?: unknown; data?: unknown };
  return type === "Buffer" && Array.isArray(data) ? { base64: Buffer.from(data).toString("base64") } : value;
}

function unwritten(to: string, error: unknown): StoreError {
  const code = isCode(error, "ENOSPC") ? "full" : "read_only";
  return new StoreError(
    code,
    `${to} could not be written: is there room, and may this user write there?`,
    error,
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

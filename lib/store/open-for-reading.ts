import { existsSync } from "node:fs";
import { Kysely } from "kysely";
import { parseStoreUrl } from "./parse-store-url.ts";
import { openPostgres } from "./postgres/load-postgres.ts";
import { executedMigrations, type MigrationTables, refuseNewer } from "./refuse-newer.ts";
import { openSqliteForReading } from "./sqlite/open-sqlite-for-reading.ts";
import type { Store } from "./store.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables/tables.ts";

/** A database that is only read, which the process that writes it need not stop for; `commit` is always refused. */
export interface ReadableStore extends Store {
  /** Names of the migrations that made its schema, in their order. */
  readonly migrations: readonly string[];
}

/**
 * Opens the database at `url` as it is: it is neither made nor brought up to date, and not kept from the process that
 * has it.
 * @throws StoreError, `unreachable` also for a database that holds nothing of ours
 */
export async function openForReading(url: string): Promise<ReadableStore> {
  const address = parseStoreUrl(url);
  const { shown } = address;
  if (address.kind === "sqlite" && !existsSync(address.path)) throw nothingThere(shown);
  const opened =
    address.kind === "sqlite"
      ? openSqliteForReading(address)
      : await openPostgres(address, { info: () => undefined, warn: () => undefined });
  const db = new Kysely<Tables>({ dialect: opened.dialect });
  const notes = migrationNotes(db);
  const close = async () => {
    await db.destroy();
    await opened.release();
  };
  try {
    await refuseNewer(notes, shown);
    const migrations = await executedMigrations(notes);
    if (migrations.length === 0) throw nothingThere(shown);
    const commit = () =>
      Promise.reject(new StoreError("read_only", `${shown} was opened to be read, and is not written.`));
    return { db, kind: address.kind, shown, migrations, commit, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function nothingThere(shown: string): StoreError {
  return new StoreError("unreachable", `${shown} holds no data of Mirante: is DATABASE_URL right?`);
}

/** Kysely's own table is in every database it has migrated, and among nobody's tables. */
function migrationNotes(db: Kysely<Tables>): Kysely<MigrationTables> {
  return db as unknown as Kysely<MigrationTables>;
}

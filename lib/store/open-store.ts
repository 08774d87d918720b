import { Kysely } from "kysely";
import { migrate } from "./migrate.ts";
import { parseStoreUrl } from "./parse-store-url.ts";
import { openPostgres } from "./postgres/load-postgres.ts";
import { runInTransaction } from "./run-in-transaction.ts";
import { openSqlite } from "./sqlite/open-sqlite.ts";
import type { Store, StoreLogger } from "./store.ts";
import type { Tables } from "./tables/tables.ts";

export interface StoreOptions {
  /** `file:<path>` or `postgres://…`. */
  readonly url: string;
  readonly logger: StoreLogger;
  /** Epoch ms; told to a second process as the moment from which this one has the file. */
  readonly now?: () => number;
}

/**
 * Opens the database, makes it when it is not there, and brings its schema up to date. On SQLite the file belongs to
 * this process until `close`; on PostgreSQL several may start at once, and one of them changes the schema.
 * @throws StoreError with the remedy in its message.
 */
export async function openStore({ url, logger, now = Date.now }: StoreOptions): Promise<Store> {
  const address = parseStoreUrl(url);
  const opened =
    address.kind === "sqlite" ? await openSqlite(address, now) : await openPostgres(address, logger);
  const db = new Kysely<Tables>({ dialect: opened.dialect });
  const end = async () => {
    await db.destroy();
    await opened.release();
  };
  try {
    const done = await opened.withMigrationDialect((dialect) => migrate(dialect, address.shown));
    if (done.length > 0)
      logger.info({ store: address.shown, migrations: done }, "the schema was brought up to date");
  } catch (error) {
    await end();
    throw error;
  }
  let closing: Promise<void> | undefined;
  return {
    db,
    kind: address.kind,
    shown: address.shown,
    commit: async (statements, isUrgent) =>
      opened.commit === undefined
        ? { value: await runInTransaction(db, statements), synced: Promise.resolve() }
        : opened.commit(db, statements, isUrgent),
    close() {
      closing ??= end();
      return closing;
    },
  };
}

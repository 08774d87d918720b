import { Kysely, sql, type Transaction } from "kysely";
import { migrate } from "../migrate.ts";
import type { OpenedDatabase } from "../opened-database.ts";
import { executedMigrations, type MigrationTables } from "../refuse-newer.ts";
import type { StoreKind } from "../store.ts";
import { StoreError } from "../store-error.ts";
import type { Tables } from "../tables/tables.ts";
import { type BackupHeader, type BackupRow, readBackupLine } from "./backup-format.ts";
import { linesOf } from "./check-backup.ts";
import { tableNames } from "./table-names.ts";

const rowsAtOnce = 200;

export interface FillOptions {
  readonly kind: StoreKind;
  readonly shown: string;
  readonly header: BackupHeader;
  readonly from: string;
}

/**
 * Fills the empty database `opened` with the backup, brings its schema up to date, and closes it. Answers how many rows
 * it wrote.
 * @throws StoreError `conflict` when it is not empty
 */
export async function fillDatabase(opened: OpenedDatabase, options: FillOptions): Promise<number> {
  const { kind, shown, header, from } = options;
  const db = new Kysely<Tables>({ dialect: opened.dialect });
  try {
    await refuseFilled(db, shown);
    await opened.withMigrationDialect((dialect) => migrate(dialect, shown, header.migrations.at(-1)));
    const rows = await db.transaction().execute(async (transaction) => {
      await removeSeeds(transaction, kind);
      return insertAll(transaction, from);
    });
    await opened.withMigrationDialect((dialect) => migrate(dialect, shown));
    return rows;
  } finally {
    await db.destroy();
    await opened.release();
  }
}

async function refuseFilled(db: Kysely<Tables>, shown: string): Promise<void> {
  // Kysely's own table is in every database it has migrated, and among nobody's tables.
  const executed = await executedMigrations(db as unknown as Kysely<MigrationTables>);
  if (executed.length === 0) return;
  throw new StoreError(
    "conflict",
    `${shown} holds data already: restore into a new, empty database, then point DATABASE_URL there.`,
  );
}

/** Rows that migrations wrote are in the backup too, as they were then. The last tables refer to the first. */
async function removeSeeds(db: Transaction<Tables>, kind: StoreKind): Promise<void> {
  for (const table of [...(await tableNames({ db, kind }))].reverse()) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) await sql`delete from ${sql.table(table)}`.execute(db);
  }
}

async function insertAll(db: Transaction<Tables>, from: string): Promise<number> {
  let waiting: BackupRow[] = [];
  let written = 0;
  const flush = async () => {
    await insert(db, waiting);
    written += waiting.length;
    waiting = [];
  };
  for await (const text of linesOf(from)) {
    const line = readBackupLine(text);
    if (line === undefined || !("row" in line)) continue;
    if (waiting.length >= rowsAtOnce || waiting[0]?.table !== line.table) await flush();
    waiting.push(line);
  }
  await flush();
  return written;
}

async function insert(db: Transaction<Tables>, rows: readonly BackupRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first.row);
  const values = rows.map(({ row }) => sql`(${sql.join(names.map((name) => bindable(row[name])))})`);
  await sql`
    insert into ${sql.table(first.table)} (${sql.join(names.map((name) => sql.ref(name)))})
    values ${sql.join(values)}`.execute(db);
}

function bindable(value: BackupRow["row"][string] | undefined) {
  return typeof value === "object" && value !== null ? Buffer.from(value.base64, "base64") : (value ?? null);
}

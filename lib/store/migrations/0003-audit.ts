import { type Kysely, type Migration, PostgresAdapter, sql } from "kysely";

/** The audit: rows are only ever added. Both databases refuse to change or take one away. */
export const audit: Migration = {
  async up(db) {
    await db.schema
      .createTable("audit")
      .addColumn("seq", "bigint", (column) => column.primaryKey())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("who", "text", (column) => column.notNull())
      .addColumn("action", "text", (column) => column.notNull())
      .addColumn("target", "text", (column) => column.notNull())
      .addColumn("result", "text", (column) => column.notNull())
      .addColumn("content", "text", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .execute();
    // Where the chain ends: whoever appends holds this row, so that there is one chain however many append.
    await db.schema
      .createTable("audit_head")
      .addColumn("chain", "integer", (column) => column.primaryKey())
      .addColumn("seq", "bigint", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .execute();
    await sql`insert into audit_head (chain, seq, hash) values (1, 0, ${"0".repeat(64)})`.execute(db);
    for (const column of ["at", "who", "action", "target"])
      await db.schema.createIndex(`audit_${column}`).on("audit").columns([column, "seq"]).execute();
    if (isPostgres(db)) await refuseChangesOnPostgres(db);
    else await refuseChangesOnSqlite(db);
  },
};

function isPostgres(db: Kysely<unknown>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

async function refuseChangesOnSqlite(db: Kysely<unknown>): Promise<void> {
  for (const change of ["update", "delete"])
    await sql`
      create trigger ${sql.ref(`audit_no_${change}`)} before ${sql.raw(change)} on audit
      begin select raise(abort, 'the audit is append-only'); end`.execute(db);
}

async function refuseChangesOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function audit_refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'the audit is append-only'; end $$`.execute(db);
  await sql`
    create trigger audit_no_change before update or delete or truncate on audit
    for each statement execute function audit_refuse_change()`.execute(db);
}

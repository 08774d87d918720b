import { type Kysely, type Migration, PostgresAdapter, sql } from "kysely";

/** What happened: minutes and quarters of services, states of agents, contacts, alarms, gaps and marks. */
export const history: Migration = {
  async up(db) {
    await createNames(db);
    for (const table of ["history_minutes", "history_hours", "history_days"]) await createCells(db, table);
    await createStates(db);
    await createContacts(db);
    await createAlarms(db);
    await createGapsAndMarks(db);
  },
};

async function createNames(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("history_names")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("id", "integer", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("history_names_key", ["kind", "id"])
    .addUniqueConstraint("history_names_name", ["kind", "name"])
    .execute();
}

/** One number as key, so that both databases keep the rows in the order in which they are read. */
async function createCells(db: Kysely<unknown>, table: string): Promise<void> {
  const bytes = db.getExecutor().adapter instanceof PostgresAdapter ? sql`bytea` : sql`blob`;
  await db.schema
    .createTable(table)
    .addColumn("place", "bigint", (column) => column.primaryKey())
    .addColumn("cells", bytes, (column) => column.notNull())
    .execute();
}

async function createStates(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("history_states")
    .addColumn("place", "bigint", (column) => column.primaryKey())
    .addColumn("state", "integer", (column) => column.notNull())
    .addColumn("flags", "integer", (column) => column.notNull())
    .execute();
}

async function createContacts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("history_contacts")
    .addColumn("place", "bigint", (column) => column.primaryKey())
    .addColumn("call", "text", (column) => column.notNull())
    .addColumn("service", "integer")
    .addColumn("agent", "integer")
    .addColumn("media", "text", (column) => column.notNull())
    .addColumn("party", "text")
    .addColumn("started_at", "bigint", (column) => column.notNull())
    .addColumn("wait_seconds", "integer")
    .addColumn("flags", "integer", (column) => column.notNull())
    .addColumn("answered_at", "bigint")
    .addColumn("ended_at", "bigint")
    .addColumn("outcome", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("history_contacts_agent")
    .on("history_contacts")
    .columns(["agent", "place"])
    .execute();
  // Few are open or left their queue: those are asked for by that alone.
  await sql`create index history_contacts_left on history_contacts (outcome, place) where outcome <> 0`.execute(
    db,
  );
}

async function createAlarms(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("history_alarms")
    .addColumn("place", "bigint", (column) => column.primaryKey())
    .addColumn("alarm", "text", (column) => column.notNull())
    .addColumn("raised_at", "bigint", (column) => column.notNull())
    .addColumn("cleared_at", "bigint")
    .addColumn("record", "text", (column) => column.notNull())
    .execute();
}

async function createGapsAndMarks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("history_gaps")
    .addColumn("place", "bigint", (column) => column.primaryKey())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("from_at", "bigint", (column) => column.notNull())
    .addColumn("to_at", "bigint")
    .execute();
  await db.schema
    .createTable("history_annotations")
    .addColumn("place", "bigint", (column) => column.primaryKey())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("annotation", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("history_marks")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("holder", "text", (column) => column.notNull())
    .execute();
}

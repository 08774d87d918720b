import type { Kysely, Migration } from "kysely";

/** Reports of shifts, when each was sent, and to whom. */
export const reports: Migration = {
  async up(db) {
    await createReports(db);
    await createSendings(db);
    await createMails(db);
  },
};

async function createReports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("reports")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("owner", "text", (column) => column.notNull())
    .addColumn("draft", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("scheduled_since", "bigint")
    .execute();
}

/** The occasion makes one sending of it, whoever asks twice and however many instances there are. */
async function createSendings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("report_sendings")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("report", "text", (column) => column.notNull())
    .addColumn("occasion", "text", (column) => column.notNull())
    .addColumn("shift_date", "text", (column) => column.notNull())
    .addColumn("from_at", "bigint", (column) => column.notNull())
    .addColumn("to_at", "bigint", (column) => column.notNull())
    .addColumn("asked_by", "text", (column) => column.notNull())
    .addColumn("asked_by_name", "text")
    .addColumn("asked_at", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("ended_at", "bigint")
    .addColumn("code", "text")
    .addColumn("told", "text")
    .addUniqueConstraint("report_sendings_occasion", ["report", "occasion"])
    .execute();
  await db.schema
    .createIndex("report_sendings_due")
    .on("report_sendings")
    .columns(["state", "due_at"])
    .execute();
}

async function createMails(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("report_mails")
    .addColumn("sending", "text", (column) => column.notNull())
    .addColumn("recipient", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("told", "text")
    .addPrimaryKeyConstraint("report_mails_key", ["sending", "recipient"])
    .execute();
}

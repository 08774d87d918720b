import type { Migration } from "kysely";

/** What people do about alarms, the rules they write, and the limits that a source watches. */
export const alarms: Migration = {
  async up(db) {
    await db.schema
      .createTable("alarm_marks")
      .addColumn("alarm", "text", (column) => column.primaryKey())
      .addColumn("since", "text", (column) => column.notNull())
      .addColumn("marks", "text", (column) => column.notNull())
      .addColumn("kept_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("alarm_rules")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("place", "integer", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("rule", "text", (column) => column.notNull())
      .addColumn("kept_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("kept_documents")
      .addColumn("name", "text", (column) => column.primaryKey())
      .addColumn("document", "text", (column) => column.notNull())
      .addColumn("kept_at", "bigint", (column) => column.notNull())
      .execute();
  },
};

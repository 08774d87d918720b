import type { Migration } from "kysely";

/** Orders that wait for the end of an agent's contact. */
export const deferred: Migration = {
  async up(db) {
    await db.schema
      .createTable("deferred_commands")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("actor", "text", (column) => column.notNull())
      .addColumn("actor_name", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("agent", "text", (column) => column.notNull())
      .addColumn("state_id", "text")
      .addColumn("reason", "text")
      .addColumn("requested_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .execute();
  },
};

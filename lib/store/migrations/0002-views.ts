import type { Migration } from "kysely";

/** Views of lists under names, and counters as they stood when somebody began to count anew. */
export const views: Migration = {
  async up(db) {
    await db.schema
      .createTable("saved_views")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("account", "text", (column) => column.notNull())
      .addColumn("path", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("query", "text", (column) => column.notNull())
      .addColumn("is_shared", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("place", "integer", (column) => column.notNull())
      .addColumn("kept_at", "bigint", (column) => column.notNull())
      .addUniqueConstraint("saved_views_name", ["account", "path", "name"])
      .execute();
    await db.schema
      .createIndex("saved_views_path")
      .on("saved_views")
      .columns(["path", "is_shared"])
      .execute();
    await db.schema
      .createTable("baselines")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("target", "text", (column) => column.notNull())
      // The account whose own it is, or empty for one that everybody sees: a null would not be unique.
      .addColumn("account", "text", (column) => column.notNull())
      .addColumn("taken_by", "text", (column) => column.notNull())
      .addColumn("taken_at", "bigint", (column) => column.notNull())
      .addColumn("counters", "text", (column) => column.notNull())
      .addUniqueConstraint("baselines_target", ["kind", "target", "account"])
      .execute();
  },
};

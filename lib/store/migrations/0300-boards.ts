import type { Migration } from "kysely";

/** Wallboards, and each as it was before. */
export const boards: Migration = {
  async up(db) {
    await db.schema
      .createTable("boards")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("content", "text", (column) => column.notNull())
      .addColumn("updated_at", "bigint", (column) => column.notNull())
      .addColumn("updated_by", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("board_versions")
      .addColumn("board", "text", (column) => column.notNull().references("boards.id").onDelete("cascade"))
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("content", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("pages", "integer", (column) => column.notNull())
      .addColumn("tiles", "integer", (column) => column.notNull())
      .addColumn("saved_at", "bigint", (column) => column.notNull())
      .addColumn("saved_by", "text", (column) => column.notNull())
      .addColumn("restored_from", "integer")
      .addPrimaryKeyConstraint("board_versions_key", ["board", "version"])
      .execute();
  },
};

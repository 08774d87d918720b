import type { Migration } from "kysely";

/** Links that let a television in without anybody signing in, and the televisions that came by them. */
export const screens: Migration = {
  async up(db) {
    await db.schema
      .createTable("screen_links")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("board", "text", (column) => column.notNull())
      .addColumn("token_hash", "text", (column) => column.notNull().unique())
      .addColumn("most_devices", "integer", (column) => column.notNull())
      .addColumn("is_bound", "integer", (column) => column.notNull())
      .addColumn("network", "text")
      .addColumn("created_by", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint")
      .addColumn("revoked_at", "bigint")
      .addColumn("used_at", "bigint")
      .execute();
    await db.schema
      .createTable("screen_devices")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("link", "text", (column) => column.notNull().references("screen_links.id"))
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("board", "text", (column) => column.notNull())
      .addColumn("token_hash", "text", (column) => column.notNull().unique())
      .addColumn("former_hash", "text")
      .addColumn("rotated_at", "bigint", (column) => column.notNull())
      .addColumn("opened_at", "bigint", (column) => column.notNull())
      .addColumn("seen_at", "bigint", (column) => column.notNull())
      .addColumn("revoked_at", "bigint")
      .addColumn("address", "text", (column) => column.notNull())
      .addColumn("user_agent", "text", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("screen_devices_former").on("screen_devices").column("former_hash").execute();
    await db.schema.createIndex("screen_devices_link").on("screen_devices").column("link").execute();
  },
};

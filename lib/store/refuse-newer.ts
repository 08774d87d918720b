import type { Kysely } from "kysely";
import { migrations } from "./migrations/migrations.ts";
import { StoreError } from "./store-error.ts";

/** Where the migrations that were run are noted. */
export interface MigrationTables {
  readonly kysely_migration: { readonly name: string };
}

/** The migrations that were run on a database, in their order; none on an empty one. */
export async function executedMigrations(db: Kysely<MigrationTables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration")) return [];
  const rows = await db.selectFrom("kysely_migration").select("name").execute();
  return rows.map(({ name }) => name).sort();
}

/** @throws StoreError `newer_schema` when the database knows migrations that this version does not */
export async function refuseNewer(db: Kysely<MigrationTables>, shown: string): Promise<void> {
  const executed = await executedMigrations(db);
  const newest = executed.filter((name) => !Object.hasOwn(migrations, name)).at(-1);
  if (newest === undefined) return;
  const known = Object.keys(migrations).sort().at(-1) ?? "none";
  throw new StoreError(
    "newer_schema",
    `${shown} was written by a newer version: its schema is ${newest}, this version knows up to ${known}. ` +
      "Start the newer version, or restore a backup taken before the update.",
  );
}

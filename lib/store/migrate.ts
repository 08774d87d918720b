import { type Dialect, Kysely, Migrator } from "kysely";
import { migrations } from "./migrations/migrations.ts";
import { type MigrationTables, refuseNewer } from "./refuse-newer.ts";
import { StoreError } from "./store-error.ts";

/**
 * Runs the migrations that are due and answers their names. Each is whole or not done at all; on PostgreSQL an advisory
 * lock lets one process at a time in here. `upTo` stops after the migration of that name.
 * @throws StoreError `newer_schema` when the database knows migrations that this version does not.
 */
export async function migrate(dialect: Dialect, shown: string, upTo?: string): Promise<readonly string[]> {
  const db = new Kysely<MigrationTables>({ dialect });
  try {
    await refuseNewer(db, shown);
    const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
    const { error, results = [] } =
      upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo);
    if (error === undefined) return results.map(({ migrationName }) => migrationName);
    // A newer version may have come in between.
    await refuseNewer(db, shown);
    if (error instanceof StoreError) throw error;
    throw new StoreError("failed", `The schema of ${shown} could not be brought up to date.`, error);
  } finally {
    await db.destroy();
  }
}

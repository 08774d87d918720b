import { SqliteAdapter, type SqliteDatabase, SqliteDialect } from "kysely";

/** Kysely takes SQLite's schema changes for ones that cannot be undone; they can, so a migration is whole or not done. */
class UndoableSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class UndoableSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new UndoableSqliteAdapter();
  }
}

/** Kysely's own dialect over `database`, whose migrations are undone when they fail. */
export function createSqliteDialect(database: SqliteDatabase): SqliteDialect {
  return new UndoableSqliteDialect({ database });
}

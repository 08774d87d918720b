import { type Driver, SqliteAdapter, type SqliteDatabase, SqliteDialect } from "kysely";
import { type Durability, DurableDriver } from "./durable-driver.ts";

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

class DurableSqliteDialect extends UndoableSqliteDialect {
  readonly #database: SqliteDatabase;
  readonly #durability: Durability;

  constructor(database: SqliteDatabase, durability: Durability) {
    super({ database });
    this.#database = database;
    this.#durability = durability;
  }

  override createDriver(): Driver {
    return new DurableDriver(this.#database, this.#durability);
  }
}

/**
 * Kysely's own dialect over `database`, whose migrations are undone when they fail. With `durability` whoever writes is
 * answered once the disk has it.
 */
export function createSqliteDialect(database: SqliteDatabase, durability?: Durability): SqliteDialect {
  return durability === undefined
    ? new UndoableSqliteDialect({ database })
    : new DurableSqliteDialect(database, durability);
}

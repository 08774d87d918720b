import { type Driver, SqliteAdapter, type SqliteDatabase, SqliteDialect } from "kysely";
import { type Behind, type Durability, DurableDriver } from "./durable-driver.ts";

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
  readonly #behind: Behind;

  constructor(database: SqliteDatabase, durability: Durability, behind: Behind) {
    super({ database });
    this.#database = database;
    this.#durability = durability;
    this.#behind = behind;
  }

  override createDriver(): Driver {
    return new DurableDriver(this.#database, this.#durability, this.#behind);
  }
}

/**
 * Kysely's own dialect over `database`, whose migrations are undone when they fail. With `durability` whoever writes is
 * answered once the disk has it, or, who says so by `behind`, once it is committed.
 */
export function createSqliteDialect(
  database: SqliteDatabase,
  durability?: Durability,
  behind: Behind = { waiter: undefined },
): SqliteDialect {
  return durability === undefined
    ? new UndoableSqliteDialect({ database })
    : new DurableSqliteDialect(database, durability, behind);
}

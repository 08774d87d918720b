import { type DatabaseConnection, type SqliteDatabase, SqliteDriver } from "kysely";

/** What was committed over a connection, and whether the disk has it. */
export interface Durability {
  /** How many transactions were committed so far. */
  commits(): number;
  /** Resolves once the disk has all of them. @throws StoreError `unsynced` */
  sync(): Promise<void>;
}

/**
 * Kysely's driver, which answers whoever wrote only once the disk has it. The connection is free for others meanwhile: they see
 * what was committed, and those who write meanwhile share the next sync.
 */
export class DurableDriver extends SqliteDriver {
  readonly #durability: Durability;
  #commitsBefore = 0;

  constructor(database: SqliteDatabase, durability: Durability) {
    super({ database });
    this.#durability = durability;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    this.#commitsBefore = this.#durability.commits();
    return connection;
  }

  override async releaseConnection(): Promise<void> {
    const hasCommitted = this.#durability.commits() > this.#commitsBefore;
    await super.releaseConnection();
    if (hasCommitted) await this.#durability.sync();
  }
}

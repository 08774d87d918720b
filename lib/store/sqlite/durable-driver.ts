import { type DatabaseConnection, type SqliteDatabase, SqliteDriver } from "kysely";

/** What was committed over a connection, and whether the disk has it. */
export interface Durability {
  /** How many transactions were committed so far. */
  commits(): number;
  /** Resolves once the disk has all of them. @throws StoreError `unsynced` */
  sync(): Promise<void>;
  /** The same a little later, with others. */
  syncSoon(): Promise<void>;
}

/** Whoever is to be answered as soon as it is committed, and told of the sync by itself. */
interface SyncWaiter {
  /** Whether somebody waits for the sync. */
  readonly isUrgent: boolean;
  tell(synced: Promise<void>): void;
}

/** Who waits by themselves within the transaction under way; there is one at a time. */
export interface Behind {
  waiter: SyncWaiter | undefined;
}

/**
 * Kysely's driver, which answers whoever wrote only once the disk has it. The connection is free for others meanwhile: they see
 * what was committed, and those who write meanwhile share the next sync.
 */
export class DurableDriver extends SqliteDriver {
  readonly #durability: Durability;
  readonly #behind: Behind;
  #commitsBefore = 0;

  constructor(database: SqliteDatabase, durability: Durability, behind: Behind) {
    super({ database });
    this.#durability = durability;
    this.#behind = behind;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    this.#commitsBefore = this.#durability.commits();
    this.#behind.waiter = undefined;
    return connection;
  }

  override async releaseConnection(): Promise<void> {
    const hasCommitted = this.#durability.commits() > this.#commitsBefore;
    const { waiter } = this.#behind;
    await super.releaseConnection();
    if (!hasCommitted) waiter?.tell(Promise.resolve());
    else if (waiter === undefined) await this.#durability.sync();
    else waiter.tell(waiter.isUrgent ? this.#durability.sync() : this.#durability.syncSoon());
  }
}

import type { Dialect } from "kysely";

/** A database as its own module opened it. */
export interface OpenedDatabase {
  readonly dialect: Dialect;
  /** See `Store.syncBehind`; absent where a commit is on the disk when it is answered. */
  readonly syncBehind?: (isUrgent: boolean) => Promise<void>;
  /** Lends a dialect that may take its time: a migration has no deadline. */
  withMigrationDialect<T>(use: (dialect: Dialect) => Promise<T>): Promise<T>;
  /** After the dialect's own end. */
  release(): Promise<void>;
}

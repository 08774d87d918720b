import type { Dialect } from "kysely";

/** A database as its own module opened it. */
export interface OpenedDatabase {
  readonly dialect: Dialect;
  /** Lends a dialect that may take its time: a migration has no deadline. */
  withMigrationDialect<T>(use: (dialect: Dialect) => Promise<T>): Promise<T>;
  /** After the dialect's own end. */
  release(): Promise<void>;
}

import type { Dialect, Kysely } from "kysely";
import type { Committed, Statements } from "./statements.ts";

/** A database as its own module opened it. */
export interface OpenedDatabase {
  readonly dialect: Dialect;
  /** See `Store.commit`, over the `db` of its dialect; absent where a commit is on the disk when it is answered. */
  readonly commit?: <Tables, T>(
    db: Kysely<Tables>,
    statements: () => Statements<T>,
    isUrgent: boolean,
  ) => Promise<Committed<T>>;
  /** Lends a dialect that may take its time: a migration has no deadline. */
  withMigrationDialect<T>(use: (dialect: Dialect) => Promise<T>): Promise<T>;
  /** After the dialect's own end. */
  release(): Promise<void>;
}

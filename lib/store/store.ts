import type { Kysely } from "kysely";
import type { Committed, Statements } from "./statements.ts";
import type { Tables } from "./tables/tables.ts";

export type StoreKind = "sqlite" | "postgres";

/** What is told while a store lives; pino's own shape. */
export interface StoreLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** One open database whose schema is that of this version. A query over `db` that fails throws `StoreError`. */
export interface Store {
  readonly db: Kysely<Tables>;
  readonly kind: StoreKind;
  /** The database's name for people, without credentials. */
  readonly shown: string;
  /**
   * Runs a transaction; all of it or nothing is done. It is answered once it is committed, so that a kill of the process cannot
   * undo it, and does not wait for the disk. `synced` settles once the disk has it too, against a loss of power: as soon as can
   * be when that is urgent, else within a tenth of a second.
   * @throws StoreError, and what the statements throw
   */
  readonly commit: <T>(statements: () => Statements<T>, isUrgent: boolean) => Promise<Committed<T>>;
  /** Waits for the queries under way, and lets go of the file or the server. A second call waits for the first. */
  close(): Promise<void>;
}

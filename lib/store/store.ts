import type { Kysely } from "kysely";
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
  /** Waits for the queries under way, and lets go of the file or the server. A second call waits for the first. */
  close(): Promise<void>;
}

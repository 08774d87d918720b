import Database from "libsql";
import type { OpenedDatabase } from "../opened-database.ts";
import { createSqliteDialect } from "./create-sqlite-dialect.ts";
import { guardConnection } from "./guard-connection.ts";
import { sqliteFailure } from "./sqlite-failure.ts";

/** A reader never keeps the writer waiting; it may have to wait itself while the log is written back. */
const patienceMs = 5000;

/** Reads the file at `path` beside the process that has it. */
export function openSqliteForReading({
  path,
  shown,
}: {
  readonly path: string;
  readonly shown: string;
}): Pick<OpenedDatabase, "dialect" | "release"> {
  let connection: Database.Database | undefined;
  try {
    connection = new Database(path, { timeout: patienceMs });
    connection.pragma("query_only = ON");
  } catch (error) {
    connection?.close();
    throw sqliteFailure(error, shown);
  }
  const reader = connection;
  return {
    dialect: createSqliteDialect(guardConnection(reader, shown, () => undefined)),
    release: async () => void reader.close(),
  };
}

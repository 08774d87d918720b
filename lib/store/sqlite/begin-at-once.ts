import type { SqliteDatabase, SqliteStatement } from "kysely";
import type Libsql from "libsql";
import { sqliteFailure } from "./sqlite-failure.ts";

const writing = /^\s*(insert|update|delete|replace|create|alter|drop)\b/i;

/**
 * `database` over `connection`, with transactions that are the file's only writer from their first word on, and one around
 * each statement that writes alone. A statement that finds the file being written by another program would stay half-way
 * in the driver until its garbage is collected, and no transaction could be committed until then; a beginning that finds
 * it so leaves nothing behind. `onCommit` is told of each transaction that was committed.
 */
export function beginAtOnce(
  connection: Pick<Libsql.Database, "exec" | "inTransaction">,
  database: SqliteDatabase,
  shown: string,
  onCommit: () => void = () => undefined,
): SqliteDatabase {
  function exec(text: string): void {
    try {
      connection.exec(text);
    } catch (error) {
      throw sqliteFailure(error, shown);
    }
  }

  function commit(): void {
    exec("commit");
    onCommit();
  }

  /** SQLite undoes some failures by itself. */
  function undo(): void {
    if (connection.inTransaction) exec("rollback");
  }

  function whole<T>(write: () => T): T {
    if (connection.inTransaction) return write();
    exec("begin immediate");
    try {
      const written = write();
      commit();
      return written;
    } catch (error) {
      undo();
      throw error;
    }
  }

  /** As Kysely's driver says them. */
  const controls: Readonly<Record<string, () => void>> = {
    begin: () => exec("begin immediate"),
    commit,
    rollback: undo,
  };

  return {
    close: () => database.close(),
    prepare(text) {
      const control = Object.hasOwn(controls, text) ? controls[text] : undefined;
      if (control !== undefined) return controlStatement(control);
      const statement = database.prepare(text);
      if (!writing.test(text)) return statement;
      return {
        reader: statement.reader,
        all: (values) => whole(() => statement.all(values)),
        run: (values) => whole(() => statement.run(values)),
        iterate: (values) => statement.iterate(values),
      };
    },
  };
}

function controlStatement(control: () => void): SqliteStatement {
  return {
    reader: false,
    all: () => [],
    run() {
      control();
      return { changes: 0, lastInsertRowid: 0 };
    },
    iterate: () => [][Symbol.iterator](),
  };
}

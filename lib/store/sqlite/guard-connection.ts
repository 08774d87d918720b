import type { SqliteDatabase, SqliteStatement } from "kysely";
import type Libsql from "libsql";
import { bindable } from "./bindable.ts";
import { sqliteFailure } from "./sqlite-failure.ts";
import { withBytes } from "./with-bytes.ts";

/**
 * The connection as Kysely takes it, with failures as `StoreError`. Values that the driver cannot bind are refused here:
 * of a boolean it would not throw but end the process, and of a number without a value it would make a null.
 */
export function guardConnection(
  connection: Libsql.Database,
  shown: string,
  close: () => void,
): SqliteDatabase {
  function attempt<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw sqliteFailure(error, shown);
    }
  }
  function guardStatement(statement: Libsql.Statement<unknown[]>): SqliteStatement {
    return {
      reader: statement.reader,
      all: (values) => withBytes(attempt(() => statement.all(bindable(values)))),
      run(values) {
        const { changes, lastInsertRowid } = attempt(() => statement.run(bindable(values)));
        return { changes, lastInsertRowid };
      },
      iterate: (values) => attempt(() => statement.iterate(bindable(values))) as IterableIterator<unknown>,
    };
  }
  return { prepare: (text) => guardStatement(attempt(() => connection.prepare(text))), close };
}

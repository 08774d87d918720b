import type { SqliteDatabase, SqliteStatement } from "kysely";
import type Libsql from "libsql";
import { bindable } from "./bindable.ts";
import { createPreparedStatements } from "./prepared-statements.ts";
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
  const statements = createPreparedStatements(connection);

  function attempt<T>(text: string, run: () => T): T {
    try {
      return run();
    } catch (error) {
      statements.drop(text);
      throw sqliteFailure(error, shown);
    }
  }
  function guardStatement(text: string): SqliteStatement {
    const statement = attempt(text, () => statements.get(text));
    return {
      reader: statement.reader,
      all: (values) => withBytes(attempt(text, () => statement.all(bindable(values)))),
      run(values) {
        const { changes, lastInsertRowid } = attempt(text, () => statement.run(bindable(values)));
        return { changes, lastInsertRowid };
      },
      iterate(values) {
        // Whoever reads row by row may stop before the end.
        statements.drop(text);
        return attempt(text, () => statement.iterate(bindable(values))) as IterableIterator<unknown>;
      },
    };
  }
  return { prepare: guardStatement, close };
}

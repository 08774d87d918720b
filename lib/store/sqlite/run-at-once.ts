import type { CompiledQuery, SqliteDatabase } from "kysely";
import type { Statements } from "../statements.ts";

/**
 * Runs a whole transaction without letting anybody in between: its statements wait for nothing, and are over before Kysely has
 * passed the first of them on.
 */
export function runAtOnce<T>(database: SqliteDatabase, statements: Statements<T>): T {
  database.prepare("begin").run([]);
  try {
    const value = walk(database, statements);
    database.prepare("commit").run([]);
    return value;
  } catch (error) {
    database.prepare("rollback").run([]);
    throw error;
  }
}

function walk<T>(database: SqliteDatabase, statements: Statements<T>): T {
  let step = statements.next([]);
  while (!step.done) step = statements.next(ask(database, step.value));
  return step.value;
}

function ask(database: SqliteDatabase, { sql, parameters }: CompiledQuery): readonly unknown[] {
  const statement = database.prepare(sql);
  if (statement.reader) return statement.all(parameters);
  statement.run(parameters);
  return [];
}

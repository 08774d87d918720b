import type { Kysely, Transaction } from "kysely";
import type { Statements } from "./statements.ts";

/** Runs a transaction over a server, which is asked one statement after the other. */
export function runInTransaction<Tables, T>(db: Kysely<Tables>, statements: () => Statements<T>): Promise<T> {
  return db.transaction().execute((transaction) => walk(transaction, statements()));
}

async function walk<Tables, T>(transaction: Transaction<Tables>, statements: Statements<T>): Promise<T> {
  let step = statements.next([]);
  while (!step.done) step = statements.next((await transaction.executeQuery(step.value)).rows);
  return step.value;
}

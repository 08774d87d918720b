import type Libsql from "libsql";

type Statement = Libsql.Statement<unknown[]>;

/** Longer ones hold many rows of values, which would be kept in memory with them. */
const longestText = 1_000;
const mostStatements = 100;

/** Statements of one connection by their text, so that what is asked again and again is prepared once. */
export interface PreparedStatements {
  get(text: string): Statement;
  /** One that failed may stay half-way in the driver, and is not to be used again. */
  drop(text: string): void;
}

/** Of the last hundred texts; whoever uses a statement is done with it before somebody asks for it again. */
export function createPreparedStatements(connection: Pick<Libsql.Database, "prepare">): PreparedStatements {
  const kept = new Map<string, Statement>();
  return {
    get(text) {
      const statement = kept.get(text) ?? connection.prepare(text);
      if (text.length > longestText) return statement;
      kept.delete(text);
      kept.set(text, statement);
      const [oldest] = kept.keys();
      if (kept.size > mostStatements && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
    drop: (text) => void kept.delete(text),
  };
}

import type { CompiledQuery } from "kysely";

/** The statements of one transaction in their order, each told the rows of the one before, and what comes of them. */
export type Statements<T> = Generator<CompiledQuery, T, readonly unknown[]>;

/** What a transaction came to once it was committed; `synced` settles once the disk has it too. */
export interface Committed<T> {
  readonly value: T;
  readonly synced: Promise<void>;
}

/** One statement among `Statements`, and its rows: `const [head] = yield* rowsOf(query)`. */
export function* rowsOf<Row>(
  query: CompiledQuery<Row>,
): Generator<CompiledQuery, readonly Row[], readonly unknown[]> {
  // A database answers a query with what the query says of its rows.
  return (yield query) as readonly Row[];
}

/** `query` with other values in place of those that it was compiled with. To compile one costs more than to run it. */
export function withValues<Row>(
  query: CompiledQuery<Row>,
  parameters: readonly unknown[],
): CompiledQuery<Row> {
  return { ...query, parameters };
}

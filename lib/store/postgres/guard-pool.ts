import type { PostgresPool, PostgresPoolClient } from "kysely";
import type { Pool, PoolClient } from "pg";
import { StoreError } from "../store-error.ts";
import { postgresFailure } from "./postgres-failure.ts";

/**
 * The pool as Kysely takes it, with failures as `StoreError`. A connection on which an answer stayed out is not used
 * again: that answer could still come, to the question of somebody else.
 */
export function guardPool(pool: Pool, shown: string): PostgresPool {
  return {
    async connect() {
      try {
        return guardClient(await pool.connect(), shown);
      } catch (error) {
        throw isExhausted(pool) ? exhausted(shown, error) : postgresFailure(error, shown);
      }
    },
    end: () => pool.end(),
  };
}

/** The driver says the same of a server that does not answer and of connections that are all in use. */
function isExhausted(pool: Pool): boolean {
  return pool.totalCount >= pool.options.max && pool.idleCount === 0;
}

function exhausted(shown: string, error: unknown): StoreError {
  return new StoreError("busy", `${shown} has all our connections in use; try again.`, error);
}

/** Kysely knows a connection by its identity: one wrapper for each. */
const wrappers = new WeakMap<PoolClient, PostgresPoolClient>();

function guardClient(client: PoolClient, shown: string): PostgresPoolClient {
  const known = wrappers.get(client);
  if (known) return known;
  let spoiltBy: StoreError | undefined;
  const guarded = {
    async query(text: string, values: readonly unknown[]) {
      if (spoiltBy) throw spoiltBy;
      try {
        return await client.query(text, [...values]);
      } catch (error) {
        const failure = postgresFailure(error, shown);
        if (failure.code === "unreachable" || /Query read timeout/.test(String(error))) spoiltBy = failure;
        throw failure;
      }
    },
    release: () => client.release(spoiltBy !== undefined),
  };
  // Kysely asks by text only: streaming would need a cursor, which this dialect is not given.
  const wrapper = guarded as unknown as PostgresPoolClient;
  wrappers.set(client, wrapper);
  return wrapper;
}

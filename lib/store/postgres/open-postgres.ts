import { PostgresDialect } from "kysely";
import { Pool, type PoolConfig, types } from "pg";
import type { OpenedDatabase } from "../opened-database.ts";
import type { StoreLogger } from "../store.ts";
import { guardPool } from "./guard-pool.ts";

const limits = {
  max: 8,
  connectionTimeoutMillis: 3000,
  idleTimeoutMillis: 30_000,
  /** The server gives up first, so that the connection stays usable; the client's own limit is for one that hangs. */
  statement_timeout: 5000,
  query_timeout: 7000,
  idle_in_transaction_session_timeout: 15_000,
  keepAlive: true,
  application_name: "mirante",
} as const;

/** Whole numbers of 64 bits and sums of them; ours are instants and counts, which JavaScript's numbers hold exactly. */
const numberTypes: ReadonlySet<number> = new Set([types.builtins.INT8, types.builtins.NUMERIC]);

/** A bounded pool of connections to the server at `url`. Connects when it is first asked something. */
export function openPostgres(
  { url, shown }: { readonly url: string; readonly shown: string },
  logger: StoreLogger,
): OpenedDatabase {
  const settings: PoolConfig = { connectionString: url, ...limits, types: { getTypeParser } };
  const pool = createPool(settings, shown, logger);
  return {
    dialect: new PostgresDialect({ pool: guardPool(pool, shown) }),
    // Waiting for another instance's migration, and the migration itself, may take longer than any query.
    withMigrationDialect(use) {
      const patient = createPool(
        {
          ...settings,
          max: 1,
          statement_timeout: 0,
          query_timeout: 0,
          idle_in_transaction_session_timeout: 0,
        },
        shown,
        logger,
      );
      return use(new PostgresDialect({ pool: guardPool(patient, shown) }));
    },
    release: async () => undefined,
  };
}

/** A server that goes away is told of by its idle connections too; unheard, that would end the process. */
function createPool(settings: PoolConfig, shown: string, logger: StoreLogger): Pool {
  const pool = new Pool(settings);
  const tell = (error: Error) =>
    logger.warn({ store: shown, reason: error.message }, "a connection was lost");
  pool.on("error", tell);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

function getTypeParser(oid: number, format?: "text" | "binary") {
  return numberTypes.has(oid) ? Number : types.getTypeParser(oid, format === "binary" ? "binary" : "text");
}

import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeAll, describe, it } from "vitest";
import { openStore } from "../open-store.ts";
import type { Store, StoreKind, StoreLogger } from "../store.ts";
import { hasPostgres, needsPostgres, serverStartTimeoutMs, sharedPostgres } from "./shared-postgres.ts";

/** What a test of the store is given: an empty database of its own, gone once the test is over. */
export interface TestDatabase {
  readonly kind: StoreKind;
  /** The address of this test's database. */
  url(): Promise<string>;
  /** Opens it; closed after the test. */
  open(logger?: StoreLogger): Promise<Store>;
}

export const silentLogger: StoreLogger = { info: () => undefined, warn: () => undefined };

/**
 * Tells `tests` once for SQLite and once for PostgreSQL. Where there is no PostgreSQL these are skipped, which the
 * report says, or fail when it is asked for (`CI=true` or `MIRANTE_REQUIRE_POSTGRES`).
 */
export function onEachDatabase(tests: (database: TestDatabase) => void): void {
  describe("on SQLite", () => tests(sqliteForTests()));
  onPostgres(tests);
}

/** As `onEachDatabase`, for PostgreSQL alone. */
export function onPostgres(tests: (database: TestDatabase) => void): void {
  if (hasPostgres)
    describe("on PostgreSQL", () => {
      beforeAll(sharedPostgres, serverStartTimeoutMs);
      tests(postgresForTests());
    });
  else if (needsPostgres)
    it("on PostgreSQL", () => {
      throw new Error("No PostgreSQL: install postgresql, or set TEST_DATABASE_URL.");
    });
  else it.skip("on PostgreSQL: not installed here, and TEST_DATABASE_URL is not set");
}

function sqliteForTests(): TestDatabase {
  let folder: string | undefined;
  const url = async () => {
    folder ??= mkdtempSync(join(tmpdir(), "mirante-store-"));
    return `file:${join(folder, "mirante.db")}`;
  };
  afterEach(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
    folder = undefined;
  });
  return { kind: "sqlite", url, open: openedUntilTheEnd(url) };
}

function postgresForTests(): TestDatabase {
  let made: Promise<URL> | undefined;
  const url = async () => {
    // Kept as it is being made: several may ask at the same time.
    made ??= makeDatabase();
    return (await made).href;
  };
  afterEach(async () => {
    const address = await made;
    made = undefined;
    if (address) await ask(await sharedPostgres(), `drop database ${address.pathname.slice(1)} with (force)`);
  });
  return { kind: "postgres", url, open: openedUntilTheEnd(url) };
}

async function makeDatabase(): Promise<URL> {
  const server = await sharedPostgres();
  const name = `mirante_${randomUUID().replaceAll("-", "")}`;
  await ask(server, `create database ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address;
}

/** To be called after the hook that takes the database away: vitest runs the last hook first. */
function openedUntilTheEnd(url: () => Promise<string>): TestDatabase["open"] {
  let stores: Store[] = [];
  const closeAll = async () => {
    await Promise.all(stores.map((store) => store.close()));
    stores = [];
  };
  afterEach(closeAll);
  return async (logger = silentLogger) => {
    const store = await openStore({ url: await url(), logger });
    stores.push(store);
    return store;
  };
}

async function ask(server: string, text: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

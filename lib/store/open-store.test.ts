import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { migrations } from "./migrations/migrations.ts";
import { openStore } from "./open-store.ts";
import type { StoreLogger } from "./store.ts";
import { StoreError } from "./store-error.ts";
import { onEachDatabase, onPostgres, silentLogger } from "./testing/on-each-database.ts";

const names = Object.keys(migrations).sort();

/** A logger that remembers which migrations it was told of. */
function migrationLog() {
  const told: string[] = [];
  const logger: StoreLogger = {
    info: (fields) => {
      if ("migrations" in fields && Array.isArray(fields.migrations)) told.push(...fields.migrations);
    },
    warn: () => undefined,
  };
  return { told, logger };
}

onEachDatabase(({ open, kind }) => {
  it("makes an empty database whole, and leaves a whole one as it is", async () => {
    const { told, logger } = migrationLog();
    const first = await open(logger);
    await first.close();
    await open(logger);
    expect(told).toEqual(names);
  });

  it("refuses a database that a newer version wrote, and says which", async () => {
    const store = await open();
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2999-01-01')`.execute(
      store.db,
    );
    await store.close();
    const refused = await open().catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: "StoreError", code: "newer_schema" });
    expect(String(refused)).toContain(`its schema is 9999-later, this version knows up to ${names.at(-1)}`);
  });

  it("answers the same JavaScript values as the other database", async () => {
    const { db } = await open();
    const row = {
      id: "b1",
      kind: "service",
      target: "interact:Ação 👩‍💻",
      account: "",
      taken_by: "sofia",
      taken_at: 1_764_000_000_123,
      counters: '{"handled":3}',
    } as const;
    await db.insertInto("baselines").values(row).execute();
    const found = await db
      .selectFrom("baselines")
      .selectAll()
      .select(({ fn }) => [
        fn.countAll<number>().over().as("count"),
        fn.sum<number>("taken_at").over().as("sum"),
      ])
      .executeTakeFirstOrThrow();
    expect(found).toEqual({ ...row, count: 1, sum: row.taken_at });
  });

  it("says of a refused row what it is, and never what stood in it", async () => {
    const { db } = await open();
    const view = { account: "sofia", path: "/agents", name: "Late", query: "?secret-of-mine" };
    const row = { ...view, id: "v1", is_shared: 0, place: 0, kept_at: 1 };
    await db.insertInto("saved_views").values(row).execute();
    const twice = await db
      .insertInto("saved_views")
      .values({ ...row, id: "v2" })
      .execute()
      .catch((error: unknown) => error);
    expect(twice).toMatchObject({ code: "conflict" });
    const empty = await sql`insert into saved_views (id, query) values ('v3', 'secret-of-mine')`
      .execute(db)
      .catch((error: unknown) => error);
    expect(empty).toMatchObject({ code: "constraint" });
    for (const error of [twice, empty]) expect(everythingIn(error)).not.toMatch(/secret-of-mine|sofia/);
  });

  it("undoes a transaction that fails", async () => {
    const { db } = await open();
    const kept = { name: "limits", document: "{}", kept_at: 1 };
    await db
      .transaction()
      .execute(async (transaction) => {
        await transaction.insertInto("kept_documents").values(kept).execute();
        await transaction.insertInto("kept_documents").values(kept).execute();
      })
      .catch(() => undefined);
    expect(await db.selectFrom("kept_documents").selectAll().execute()).toEqual([]);
  });

  it("refuses a value that a database cannot keep, and lives on", async () => {
    const { db } = await open();
    const wrong = sql`insert into kept_documents values ('limits', '{}', ${true})`.execute(db);
    await expect(wrong).rejects.toBeInstanceOf(StoreError);
    expect(await db.selectFrom("kept_documents").selectAll().execute()).toEqual([]);
  });

  it("may be closed twice, and is opened anew", async () => {
    const store = await open();
    await Promise.all([store.close(), store.close()]);
    expect((await open()).kind).toBe(kind);
  });
});

onPostgres(({ open, url }) => {
  it("is brought up to date once by three instances that start together", async () => {
    const { told, logger } = migrationLog();
    const [store] = await Promise.all([open(logger), open(logger), open(logger)]);
    expect([...told].sort()).toEqual(names);
    const rows = await sql<{ name: string }>`select name from kysely_migration`.execute(store.db);
    expect(rows.rows.map(({ name }) => name).sort()).toEqual(names);
  });

  it("says that there is no such database, and whom to ask", async () => {
    const address = new URL(await url());
    address.pathname = "/nowhere";
    address.password = "hunter2hunter2";
    const refused = await openStore({ url: address.href, logger: silentLogger }).catch((e: unknown) => e);
    expect(refused).toMatchObject({ code: "denied" });
    expect(everythingIn(refused)).not.toContain("hunter2");
  });
});

describe("an address", () => {
  it("that nobody answers at is told without its credentials", async () => {
    const url = "postgres://mirante:hunter2hunter2@127.0.0.1:1/mirante";
    const refused = await openStore({ url, logger: silentLogger }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "unreachable" });
    expect(String(refused)).toContain("postgres://127.0.0.1:1/mirante cannot be reached");
    expect(everythingIn(refused)).not.toContain("hunter2");
  });

  it.each(["", "mirante.db", "file:", "mysql://u:hunter2@host/db", "postgres://u:hunter2@[bad/db"])(
    "that names no database is refused: %s",
    async (url) => {
      const refused = await openStore({ url, logger: silentLogger }).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: "bad_url" });
      expect(everythingIn(refused)).not.toContain("hunter2");
    },
  );
});

/** Whatever a logger could write of an error, causes and own members included. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = Object.fromEntries(
    Object.getOwnPropertyNames(error).map((name) => [name, Reflect.get(error, name)]),
  );
  return `${JSON.stringify(own)}\n${error.cause === undefined ? "" : everythingIn(error.cause)}`;
}

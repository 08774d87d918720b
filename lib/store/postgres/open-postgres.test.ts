import { once } from "node:events";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { openStore } from "../open-store.ts";
import { findPostgres } from "../testing/find-postgres.ts";
import { onPostgres, silentLogger } from "../testing/on-each-database.ts";
import { startOwnPostgres } from "../testing/start-own-postgres.ts";

onPostgres(({ url }) => {
  it("gives up a question that takes too long, and answers the next one", async () => {
    const address = new URL(await url());
    address.searchParams.set("statement_timeout", "200");
    const store = await openStore({ url: address.href, logger: silentLogger });
    await expect(sql`select pg_sleep(5)`.execute(store.db)).rejects.toMatchObject({ code: "timeout" });
    expect((await sql<{ one: number }>`select 1 as one`.execute(store.db)).rows).toEqual([{ one: 1 }]);
    await store.close();
  });

  it("says that its connections are in use, and not that nobody is there", async () => {
    const store = await openStore({ url: await url(), logger: silentLogger });
    const end = new AbortController();
    const ended = once(end.signal, "abort");
    const users = Array.from({ length: 8 }, () => store.db.connection().execute(() => ended));
    await expect(sql`select 1`.execute(store.db)).rejects.toMatchObject({ code: "busy" });
    end.abort();
    await Promise.all(users);
    expect((await sql<{ one: number }>`select 1 as one`.execute(store.db)).rows).toEqual([{ one: 1 }]);
    await store.close();
  });

  it("keeps nobody's answer for somebody else after a server that hangs", async () => {
    const address = new URL(await url());
    address.searchParams.set("query_timeout", "200");
    const store = await openStore({ url: address.href, logger: silentLogger });
    const hangs = sql`select pg_sleep(1), 'late' as word`.execute(store.db);
    await expect(hangs).rejects.toMatchObject({ code: "timeout" });
    const { rows } = await sql<{ word: string }>`select 'mine' as word`.execute(store.db);
    expect(rows).toEqual([{ word: "mine" }]);
    await store.close();
  });
});

it.skipIf(findPostgres() === undefined)(
  "outlives a server that crashes in the middle of a transaction, and goes on once it is back",
  async () => {
    const server = await startOwnPostgres();
    const store = await openStore({ url: server.url, logger: silentLogger });
    const row = { name: "limits", document: "{}", kept_at: 1 };
    const interrupted = store.db.transaction().execute(async (transaction) => {
      await transaction.insertInto("kept_documents").values(row).execute();
      await server.stop();
      await transaction.selectFrom("kept_documents").selectAll().execute();
    });
    await expect(interrupted).rejects.toMatchObject({ code: "unreachable" });
    await expect(sql`select 1`.execute(store.db)).rejects.toMatchObject({ code: "unreachable" });
    await server.start();
    expect(await store.db.selectFrom("kept_documents").selectAll().execute()).toEqual([]);
    await store.db.insertInto("kept_documents").values(row).execute();
    await store.close();
    await server.remove();
  },
);

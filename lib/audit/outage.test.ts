import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { openStore } from "@/lib/store/server.ts";
import { findPostgres } from "@/lib/store/testing/find-postgres.ts";
import { onPostgres, silentLogger } from "@/lib/store/testing/on-each-database.ts";
import { startOwnPostgres } from "@/lib/store/testing/start-own-postgres.ts";
import { createAudit } from "./create-audit.ts";

const command = { who: "sofia", action: "command.test", result: "asked" };

it("says that no room is left on SQLite, and goes on with the chain once there is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mirante-audit-"));
  const store = await openStore({ url: `file:${join(folder, "mirante.db")}`, logger: silentLogger });
  const audit = createAudit({ store, now: Date.now });
  await audit.append(command);
  const [size] = (await sql<{ page_count: number }>`pragma page_count`.execute(store.db)).rows;
  await sql.raw(`pragma max_page_count = ${size?.page_count}`).execute(store.db);
  const large = { ...command, after: "x".repeat(16_000) };
  const outcomes = await Promise.allSettled([large, large].map((entry) => audit.append(entry)));
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({ status: "rejected", reason: { name: "AuditUnavailable", code: "full" } });
  await sql.raw("pragma max_page_count = 1000000").execute(store.db);
  expect(await audit.append(large)).toMatchObject({ seq: 2 });
  expect(await audit.verify()).toMatchObject({ answer: "whole", rows: 2 });
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

onPostgres(({ url }) => {
  it("gives up a row that takes too long, and leaves the chain whole", async () => {
    const address = new URL(await url());
    address.searchParams.set("statement_timeout", "300");
    const store = await openStore({ url: address.href, logger: silentLogger });
    const audit = createAudit({ store, now: Date.now });
    await audit.append(command);
    // Another instance that hangs while it has the end of the chain.
    await store.db.transaction().execute(async (other) => {
      await other.selectFrom("audit_head").selectAll().forUpdate().execute();
      await expect(audit.append(command)).rejects.toMatchObject({
        name: "AuditUnavailable",
        code: "timeout",
      });
    });
    expect(await audit.append(command)).toMatchObject({ seq: 2 });
    expect(await audit.verify()).toMatchObject({ answer: "whole", rows: 2 });
    await store.close();
  });
});

it.skipIf(findPostgres() === undefined)(
  "refuses rows while PostgreSQL is away, keeps those that were acknowledged, and writes none twice",
  { timeout: 90_000 },
  async () => {
    const server = await startOwnPostgres();
    const store = await openStore({ url: server.url, logger: silentLogger });
    const audit = createAudit({ store, now: Date.now });
    const acknowledged = new Set<string>();
    let next = 0;
    let isOver = false;
    async function appendOn(): Promise<void> {
      while (!isOver) {
        next += 1;
        const target = `row ${next}`;
        await audit.append({ ...command, target }).then(
          () => acknowledged.add(target),
          (error: unknown) => expect(error).toMatchObject({ name: "AuditUnavailable" }),
        );
      }
    }
    const writers = Promise.all([appendOn(), appendOn(), appendOn()]);
    await expect.poll(() => audit.counters().appended, { timeout: 20_000 }).toBeGreaterThan(20);
    await server.stop();
    await expect.poll(() => audit.counters().failed, { timeout: 20_000 }).toBeGreaterThan(20);
    await server.start();
    const before = audit.counters().appended;
    await expect.poll(() => audit.counters().appended, { timeout: 20_000 }).toBeGreaterThan(before + 20);
    isOver = true;
    await writers;
    const rows = await store.db.selectFrom("audit").select("target").execute();
    const targets = rows.map(({ target }) => target);
    expect(new Set(targets).size).toBe(targets.length);
    expect([...acknowledged].filter((target) => !targets.includes(target))).toEqual([]);
    expect(await audit.verify()).toMatchObject({ answer: "whole", rows: targets.length });
    await store.close();
    await server.remove();
  },
);

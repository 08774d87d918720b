import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { Client } from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { findPostgres } from "@/lib/store/testing/find-postgres.ts";
import { onPostgres } from "@/lib/store/testing/on-each-database.ts";
import { spawnScript } from "@/lib/store/testing/spawn-script.ts";
import { startPrivatePostgres } from "@/lib/store/testing/start-private-postgres.ts";
import { type OrderingHouse, openOrderingHouse } from "./testing/open-ordering-house.ts";

const writer = new URL("../../../lib/store/testing/hold-writing.ts", import.meta.url);
/** As long as the look below: what people see may not become older because the database is away. */
const oldestMs = 1500;
/** The long form lets the server be away for so long. */
const awayMs = Number(process.env.MIRANTE_OUTAGE_MINUTES ?? 0) * 60_000;
/** Nobody may order more than thirty times a minute. */
const roundMs = 60_000;
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function open(url: string): Promise<OrderingHouse> {
  const house = await openOrderingHouse(url);
  ends.push(house.close);
  return house;
}

/** News are as young as ever, and nothing is ordered that cannot be written down. */
async function proveOutage({ order, ageOfNews, asked }: OrderingHouse): Promise<void> {
  const before = asked();
  const orders = Promise.all(Array.from({ length: 12 }, order));
  for (let news = 0; news < 5; news += 1) expect(await ageOfNews()).toBeLessThan(oldestMs);
  for (const answer of await orders) expect(answer).toEqual([503, "unavailable", undefined]);
  expect(asked()).toBe(before);
}

/** The same each minute for as long as the long form lasts, and news as young all the time. */
async function proveLongOutage(house: OrderingHouse): Promise<void> {
  const sinceMs = Date.now();
  await proveOutage(house);
  for (let round = 1; round * roundMs <= awayMs; round += 1) {
    while (Date.now() < sinceMs + round * roundMs) {
      expect(await house.ageOfNews()).toBeLessThan(oldestMs);
      await wait(1000);
    }
    await proveOutage(house);
  }
}

/** Orders go on, each written down once, in one whole chain. */
async function proveRecovery({ runtime, order, asked }: OrderingHouse): Promise<void> {
  const before = asked();
  await vi.waitFor(async () => expect(await order()).toEqual([200, undefined, undefined]), {
    timeout: 15_000,
    interval: 200,
  });
  expect(asked()).toBe(before + 1);
  expect(await runtime.audit.verify()).toMatchObject({ answer: "whole" });
  const { records } = await runtime.audit.search({ action: "command.set_agent_state", limit: 500 });
  const steps = records.map(({ after }) => {
    const { id, phase } = after as { readonly id: string; readonly phase: string };
    return `${id} ${phase}`;
  });
  expect(new Set(steps).size).toBe(steps.length);
}

it("while another program keeps the SQLite file from us, the floor goes on and nothing is ordered", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mirante-outage-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const house = await open(`file:${folder}/mirante.db`);
  expect(await house.order()).toEqual([200, undefined, undefined]);
  // Not in this process: to close the file here would take its locks from us.
  const other = spawnScript(writer, `${folder}/mirante.db`);
  await other.wrote(1);
  await proveOutage(house);
  await other.kill();
  await proveRecovery(house);
}, 60_000);

async function onFile(): Promise<OrderingHouse & { pragma(text: string): Promise<unknown> }> {
  const folder = mkdtempSync(join(tmpdir(), "mirante-outage-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const house = await open(`file:${folder}/mirante.db`);
  expect(await house.order()).toEqual([200, undefined, undefined]);
  return { ...house, pragma: (text) => sql.raw(`pragma ${text}`).execute(house.runtime.store.db) };
}

it("while the disk has no room left, the floor goes on and nothing is ordered", async () => {
  const house = await onFile();
  const { audit } = house.runtime;
  await house.pragma("max_page_count = 1");
  // Until not even a small row finds room on the pages that were taken already.
  const filler = { who: "filler", action: "test.fill", result: "done" };
  const fill = async (): Promise<unknown> =>
    audit.append(filler).then(fill, (error: { code: string }) => error.code);
  expect(await fill()).toBe("full");
  await proveOutage(house);
  await house.pragma("max_page_count = 1000000");
  await proveRecovery(house);
}, 90_000);

it("while the disk may only be read any more, the same, and history says since when it is off", async () => {
  const house = await onFile();
  const offSince = () => house.runtime.history.standing().offSince;
  expect(offSince()).toBeUndefined();
  await house.pragma("query_only = ON");
  await proveOutage(house);
  await vi.waitFor(() => expect(offSince()).toBeDefined(), 15_000);
  await house.pragma("query_only = OFF");
  await proveRecovery(house);
  await vi.waitFor(() => expect(offSince()).toBeUndefined(), 15_000);
}, 90_000);

it("once a part of the SQLite file is damaged, the floor goes on, nothing is ordered, and no start is tried on it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mirante-outage-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const url = `file:${folder}/mirante.db`;
  const house = await open(url);
  expect(await house.order()).toEqual([200, undefined, undefined]);
  const { db } = house.runtime.store;
  await sql`pragma wal_checkpoint(TRUNCATE)`.execute(db);
  const named = sql<{ rootpage: number }>`select rootpage from sqlite_schema where name = 'audit_head'`;
  spoilPage(`${folder}/mirante.db`, (await named.execute(db)).rows[0]?.rootpage ?? 0);
  await sql`pragma shrink_memory`.execute(db);
  await proveOutage(house);
  expect(house.logged.join("")).toContain("npm run restore");
  ends.splice(ends.indexOf(house.close), 1);
  await house.close();
  const refused = await openOrderingHouse(url).catch(String);
  expect(refused).toContain(
    `mirante.db is damaged, or is no SQLite database: restore a backup (npm run restore`,
  );
}, 60_000);

/** In another process: to close the file in this one would take its locks from us. */
function spoilPage(path: string, page: number): void {
  const spoil =
    "const fs = require('node:fs'); const [path, page] = process.argv.slice(1);" +
    "const file = fs.openSync(path, 'r+'); fs.writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, (page - 1) * 4096);";
  execFileSync(process.execPath, ["-e", spoil, path, String(page)]);
}

onPostgres(({ url }) => {
  it("while PostgreSQL hangs and its connections are used up, the floor goes on and nothing is ordered", async () => {
    const address = new URL(await url());
    address.searchParams.set("statement_timeout", "1000");
    const house = await open(address.href);
    expect(await house.order()).toEqual([200, undefined, undefined]);
    const other = new Client({ connectionString: await url() });
    await other.connect();
    await other.query("begin");
    await other.query("lock table accounts, sessions, audit, audit_head in access exclusive mode");
    await proveOutage(house);
    await other.query("rollback");
    await other.end();
    await proveRecovery(house);
  }, 60_000);
});

it.skipIf(findPostgres() === undefined)(
  "while PostgreSQL is away, the floor goes on and nothing is ordered; afterwards nothing is missing from history",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "mirante-postgres-"));
    await chmod(folder, 0o711);
    ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    const server = await startPrivatePostgres({
      binaries: findPostgres() ?? "",
      folder: join(folder, "server"),
    });
    ends.push(() => server.stop());
    const house = await open(server.url);
    expect(await house.order()).toEqual([200, undefined, undefined]);
    const standing = () => house.runtime.history.standing();
    await server.stop();
    await proveLongOutage(house);
    await vi.waitFor(() => expect(standing().isOn).toBe(false), 15_000);
    await server.start();
    await proveRecovery(house);
    await vi.waitFor(() => expect(standing()).toEqual({ isOn: true, lostRows: 0, waitingRows: 0 }), 30_000);
  },
  120_000 + awayMs,
);

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, Kysely as KyselyDatabase, Migrator, sql } from "kysely";
import Database from "libsql";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";
import { silentLogger } from "../testing/on-each-database.ts";
import { type SpawnedScript, spawnScript } from "../testing/spawn-script.ts";
import { createSqliteDialect } from "./create-sqlite-dialect.ts";
import { guardConnection } from "./guard-connection.ts";

const holder = new URL("../testing/hold-store.ts", import.meta.url);

let folder = "";
let path = "";
let others: SpawnedScript[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mirante-sqlite-"));
  path = join(folder, "data", "mirante.db");
});

afterEach(async () => {
  await Promise.all(others.map((other) => other.kill()));
  others = [];
  rmSync(folder, { recursive: true, force: true });
});

const open = (url = `file:${path}`): Promise<Store> => openStore({ url, logger: silentLogger });
const refusal = (url?: string) =>
  open(url).then(
    () => "opened",
    (error: unknown) => error,
  );

/** Another process that has the file. */
async function openElsewhere(): Promise<SpawnedScript> {
  const other = spawnScript(holder, `file:${path}`);
  others.push(other);
  await other.wrote(1);
  return other;
}

async function keep(store: Store, name: string): Promise<void> {
  await store.db.insertInto("kept_documents").values({ name, document: "{}", kept_at: 1 }).execute();
}

const keptNames = async (store: Store) =>
  (await store.db.selectFrom("kept_documents").select("name").orderBy("name").execute()).map(
    ({ name }) => name,
  );

it("belongs to one process: a second is told who has it, and gets it once that one was killed", async () => {
  const other = await openElsewhere();
  const refused = await refusal();
  expect(refused).toMatchObject({ name: "StoreError", code: "locked" });
  expect(String(refused)).toMatch(new RegExp(`${path} is in use by process ${other.pid} on .+, since 20`));
  expect(String(refused)).toContain("stop that one first");
  await other.kill();
  const store = await open();
  expect(await refusal()).toMatchObject({ code: "locked" });
  await store.close();
});

it("is not kept from anybody by the claim of a process whose id another program has now", async () => {
  await (await open()).close();
  const lock = new Database(`${path}.lock`);
  lock.prepare("update holder set pid = ?").run([process.ppid]);
  lock.close();
  await (await open()).close();
});

it("is readable by its user only", async () => {
  const store = await open();
  await keep(store, "limits");
  for (const file of [path, `${path}-wal`]) expect(statSync(file).mode & 0o077).toBe(0);
  await store.close();
});

it.skipIf(process.platform !== "linux")("says so where it may not be written", async () => {
  // Nobody may make a folder there, not even root.
  const refused = await refusal("file:/sys/mirante/mirante.db");
  expect(refused).toMatchObject({ code: "read_only" });
  expect(String(refused)).toContain("/sys/mirante/mirante.db cannot be written");
});

it.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
  "says so in a folder that may only be read",
  async () => {
    execFileSync("chmod", ["555", folder]);
    expect(await refusal()).toMatchObject({ code: "read_only" });
    execFileSync("chmod", ["755", folder]);
  },
);

it("says that no room is left, keeps what it had, and goes on once there is", async () => {
  const store = await open();
  await keep(store, "before");
  const [size] = (await sql<{ page_count: number }>`pragma page_count`.execute(store.db)).rows;
  await sql.raw(`pragma max_page_count = ${size?.page_count}`).execute(store.db);
  const large = { name: "large", document: "x".repeat(200_000), kept_at: 1 };
  const write = () => store.db.insertInto("kept_documents").values(large).execute();
  await expect(write()).rejects.toMatchObject({ code: "full" });
  expect(await keptNames(store)).toEqual(["before"]);
  await sql.raw("pragma max_page_count = 1000000").execute(store.db);
  await write();
  expect(await keptNames(store)).toEqual(["before", "large"]);
  await store.close();
});

it("refuses what finds the file being written by another program, and writes again once that one is gone", async () => {
  const store = await open();
  await keep(store, "before");
  const other = spawnScript(new URL("../testing/hold-writing.ts", import.meta.url), path);
  others.push(other);
  await other.wrote(1);
  await expect(keep(store, "alone")).rejects.toMatchObject({ code: "busy" });
  const inTransaction = (name: string) =>
    store.db.transaction().execute(async (db) => keep({ ...store, db }, name));
  await expect(inTransaction("together")).rejects.toMatchObject({ code: "busy" });
  expect(await keptNames(store)).toEqual(["before"]);
  await other.kill();
  await inTransaction("together");
  await keep(store, "alone");
  expect(await keptNames(store)).toEqual(["alone", "before", "together"]);
  await store.close();
});

it("loses no committed row when the last bytes of its log are torn", async () => {
  const store = await open();
  await keep(store, "before");
  const before = readFileSync(`${path}-wal`);
  await keep(store, "torn");
  const after = readFileSync(`${path}-wal`);
  expect(after.length).toBeGreaterThan(before.length);
  const copy = join(folder, "copy.db");
  writeFileSync(copy, readFileSync(path));
  // As the disk would hold them had the power gone in the middle of the second commit.
  writeFileSync(`${copy}-wal`, after.fill(0x5a, before.length + 100));
  const reopened = await open(`file:${copy}`);
  expect(await keptNames(reopened)).toEqual(["before"]);
  await reopened.close();
  await store.close();
});

it.each([
  ["no database at all", (bytes: Buffer) => bytes.fill("mirante ")],
  ["a database with a spoilt page", (bytes: Buffer) => bytes.fill(0x5a, 100, 4096)],
])("refuses %s, and says how to get out of it", async (_, spoil) => {
  await (await open()).close();
  writeFileSync(path, spoil(readFileSync(path)));
  const refused = await refusal();
  expect(refused).toMatchObject({ code: "corrupt" });
  expect(String(refused)).toContain("npm run restore");
});

it("undoes a migration that fails half-way", async () => {
  const connection = new Database(join(folder, "bare.db"));
  const database = guardConnection(connection, "bare.db", () => connection.close());
  const db: Kysely<unknown> = new KyselyDatabase({ dialect: createSqliteDialect(database) });
  const broken = {
    async up(schema: Kysely<unknown>) {
      await schema.schema.createTable("half").addColumn("id", "integer").execute();
      await sql`insert into nowhere values (1)`.execute(schema);
    },
  };
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ "0001-broken": broken }) },
  }).migrateToLatest();
  expect(error).toMatchObject({ code: "failed" });
  expect((await db.introspection.getTables()).map(({ name }) => name)).toEqual([]);
  await db.destroy();
});

it("is one whole file once it is closed", async () => {
  const store = await open();
  await keep(store, "limits");
  await store.close();
  expect(existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0).toBe(false);
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import Database from "libsql";
import { afterEach, beforeEach, expect, it } from "vitest";
import { beginAtOnce } from "./begin-at-once.ts";
import { createSqliteDialect } from "./create-sqlite-dialect.ts";
import type { Behind } from "./durable-driver.ts";
import { guardConnection } from "./guard-connection.ts";
import { openLogSync } from "./open-log-sync.ts";

let folder = "";
let close: () => Promise<void> = async () => undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mirante-log-"));
});

afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

interface Notes {
  readonly notes: { readonly text: string };
}

/** A database on a disk that syncs when it is let, and refuses when it is told to. */
function onSlowDisk() {
  const path = join(folder, "mirante.db");
  const connection = new Database(path);
  connection.pragma("journal_mode = WAL");
  connection.exec("create table notes (text text)");
  const disk = { syncs: 0, writtenBack: 0, canWriteBack: true, gates: [] as ((error?: Error) => void)[] };
  const log = openLogSync({
    path,
    shown: "mirante.db",
    writeBack() {
      disk.writtenBack += 1;
      return disk.canWriteBack;
    },
    syncFile: () =>
      new Promise((resolve, reject) => {
        disk.syncs += 1;
        disk.gates.push((error) => (error === undefined ? resolve() : reject(error)));
      }),
  });
  let commits = 0;
  const guarded = guardConnection(connection, "mirante.db", () => connection.close());
  const database = beginAtOnce(connection, guarded, "mirante.db", () => {
    commits += 1;
  });
  const durability = { commits: () => commits, sync: () => log.sync(), syncSoon: () => log.syncSoon() };
  const behind: Behind = { waiter: undefined };
  const db = new Kysely<Notes>({ dialect: createSqliteDialect(database, durability, behind) });
  close = async () => {
    for (const letGo of disk.gates) letGo();
    await log.close();
    await db.destroy();
  };
  const answered: string[] = [];
  const write = (text: string) =>
    db
      .insertInto("notes")
      .values({ text })
      .execute()
      .then(
        () => answered.push(text),
        (error: { code?: string }) => answered.push(`${text} ${error.code}`),
      );
  const texts = async () => (await db.selectFrom("notes").selectAll().execute()).map(({ text }) => text);
  /** Writes as `write` does, and is answered once it is committed. */
  const writeBehind = async (text: string, isUrgent: boolean) => {
    let synced: Promise<void> = Promise.reject(new Error("nobody was told"));
    synced.catch(() => undefined);
    await db.transaction().execute(async (transaction) => {
      synced = new Promise((resolve) => {
        behind.waiter = { isUrgent, tell: resolve };
      });
      await transaction.insertInto("notes").values({ text }).execute();
    });
    answered.push(text);
    return { synced };
  };
  return { db, disk, answered, write, writeBehind, texts };
}

it("answers who writes once the disk has it, shows it to others meanwhile, and syncs once for all who wait", async () => {
  const { disk, answered, write, texts } = onSlowDisk();
  const first = write("one");
  await expect.poll(() => disk.syncs).toBe(1);
  const others = [write("two"), write("three")];
  expect(await texts()).toEqual(["one", "two", "three"]);
  expect([answered, disk.syncs]).toEqual([[], 1]);
  disk.gates[0]?.();
  await first;
  // What came while the first was under way may not be in it.
  await expect.poll(() => disk.syncs).toBe(2);
  expect(answered).toEqual(["one"]);
  disk.gates[1]?.();
  await Promise.all(others);
  expect([answered, disk.syncs]).toEqual([["one", "two", "three"], 2]);
});

it("asks the disk nothing for what only reads, or is undone", async () => {
  const { db, disk, texts } = onSlowDisk();
  expect(await texts()).toEqual([]);
  const undone = db.transaction().execute(async (transaction) => {
    await transaction.insertInto("notes").values({ text: "one" }).execute();
    throw new Error("not after all");
  });
  await expect(undone).rejects.toThrow("not after all");
  expect([await texts(), disk.syncs]).toEqual([[], 0]);
});

it("syncs a transaction as one", async () => {
  const { db, disk, texts } = onSlowDisk();
  const written = db.transaction().execute(async (transaction) => {
    for (const text of ["one", "two"]) await transaction.insertInto("notes").values({ text }).execute();
    await sql`delete from notes where text = 'one'`.execute(transaction);
  });
  await expect.poll(() => disk.syncs).toBe(1);
  disk.gates[0]?.();
  await written;
  expect([await texts(), disk.syncs]).toEqual([["two"], 1]);
});

it("answers who does not wait for the disk once it is committed, and nobody else on their account", async () => {
  const { disk, answered, write, writeBehind, texts } = onSlowDisk();
  const { synced } = await writeBehind("one", true);
  expect([answered, await texts(), disk.syncs]).toEqual([["one"], ["one"], 1]);
  const second = write("two");
  disk.gates[0]?.();
  await synced;
  await expect.poll(() => disk.syncs).toBe(2);
  expect(answered).toEqual(["one"]);
  disk.gates[1]?.();
  await second;
  expect(answered).toEqual(["one", "two"]);
});

it("syncs what nobody waits for with whatever comes first, or by itself a moment later", async () => {
  const { disk, answered, write, writeBehind } = onSlowDisk();
  const first = await writeBehind("one", false);
  expect([answered, disk.syncs]).toEqual([["one"], 0]);
  const second = write("two");
  await expect.poll(() => disk.syncs).toBe(1);
  disk.gates[0]?.();
  await Promise.all([first.synced, second]);
  const third = await writeBehind("three", false);
  await expect.poll(() => disk.syncs).toBe(2);
  disk.gates[1]?.();
  await third.synced;
  expect([answered, disk.syncs]).toEqual([["one", "two", "three"], 2]);
});

it("says so when the disk refuses, and trusts it again only once everything was written back", async () => {
  const { disk, answered, write } = onSlowDisk();
  const first = write("one");
  await expect.poll(() => disk.syncs).toBe(1);
  disk.gates[0]?.(new Error("EIO"));
  await first;
  disk.canWriteBack = false;
  await write("two");
  expect([answered, disk.writtenBack, disk.syncs]).toEqual([["one unsynced", "two unsynced"], 1, 1]);
  disk.canWriteBack = true;
  const third = write("three");
  await expect.poll(() => disk.syncs).toBe(2);
  disk.gates[1]?.();
  await third;
  expect([answered.at(-1), disk.writtenBack]).toEqual(["three", 2]);
});

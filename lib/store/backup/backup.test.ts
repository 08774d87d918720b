import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";
import { onEachDatabase, silentLogger } from "../testing/on-each-database.ts";
import { restoreBackup } from "./restore-backup.ts";
import { writeBackup } from "./write-backup.ts";

const now = () => Date.parse("2026-11-21T12:00:00.000Z");

let folder = "";
let to = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mirante-backup-"));
  to = join(folder, "backup.jsonl");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const document = (index: number) => ({
  name: `document-${String(index).padStart(4, "0")}`,
  document: `Ação 👩‍💻 "${index}"\n\u2028`,
  kept_at: 1_764_000_000_000 + index,
});
const auditRow = { at: 1, who: "a", action: "b", target: "c", result: "d", content: "{}", hash: "f" };

/** More rows than one page has, in a table with a trigger too. */
async function fill({ db }: Store): Promise<void> {
  await db
    .insertInto("kept_documents")
    .values(Array.from({ length: 1203 }, (_, index) => document(index)))
    .execute();
  await db
    .insertInto("audit")
    .values([
      { seq: 1, ...auditRow },
      { seq: 2, ...auditRow },
    ])
    .execute();
  await db.updateTable("audit_head").set({ seq: 2, hash: "f" }).execute();
}

async function everythingIn({ db }: Store) {
  return {
    documents: await db.selectFrom("kept_documents").selectAll().orderBy("kept_at").execute(),
    audit: await db.selectFrom("audit").selectAll().orderBy("seq").execute(),
    head: await db.selectFrom("audit_head").selectAll().execute(),
  };
}

const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => "done",
    (error: unknown) => error,
  );

onEachDatabase(({ open, url, kind }) => {
  it("has everything, while the store goes on, and is restored into an empty SQLite file", async () => {
    const store = await open();
    await fill(store);
    expect(await writeBackup({ url: await url(), to, now })).toBe(1206);
    expect(statSync(to).mode & 0o077).toBe(0);
    const target = `file:${join(folder, "restored.db")}`;
    expect(await restoreBackup({ url: target, from: to, now })).toEqual({
      rows: 1206,
      takenAt: "2026-11-21T12:00:00.000Z",
    });
    const restored = await openStore({ url: target, logger: silentLogger });
    expect(await everythingIn(restored)).toEqual(await everythingIn(store));
    await expect(restored.db.deleteFrom("audit").execute()).rejects.toMatchObject({ code: "append_only" });
    await restored.close();
  });

  it("is restored into an empty database of this kind, from one of the other", async () => {
    const source = `file:${join(folder, "source.db")}`;
    const store = await openStore({ url: source, logger: silentLogger });
    await fill(store);
    const before = await everythingIn(store);
    await store.close();
    await writeBackup({ url: source, to, now });
    await restoreBackup({ url: await url(), from: to, now });
    expect(await everythingIn(await open())).toEqual(before);
  });

  it("is not restored over data that a process has", async () => {
    const store = await open();
    await fill(store);
    await writeBackup({ url: await url(), to, now });
    const refused = await refusal(restoreBackup({ url: await url(), from: to, now }));
    expect(refused).toMatchObject({ code: kind === "sqlite" ? "locked" : "conflict" });
    expect((await everythingIn(store)).documents).toHaveLength(1203);
  });
});

it("keeps the SQLite file that was there, under another name", async () => {
  const path = join(folder, "mirante.db");
  const url = `file:${path}`;
  const store = await openStore({ url, logger: silentLogger });
  await fill(store);
  await writeBackup({ url, to, now });
  await store.db.deleteFrom("kept_documents").execute();
  await store.close();
  const { before } = await restoreBackup({ url, from: to, now });
  expect(before).toBe(`${path}.before-2026-11-21T12-00-00.000Z`);
  const restored = await openStore({ url, logger: silentLogger });
  expect((await everythingIn(restored)).documents).toHaveLength(1203);
  await restored.close();
  expect(readdirSync(folder).filter((name) => name.includes("restoring"))).toEqual([]);
});

it.each([
  ["cut short", (text: string) => text.slice(0, -200)],
  ["with a changed row", (text: string) => text.replace("document-0007", "document-9007")],
  ["with a row left out", (text: string) => text.split("\n").toSpliced(4, 1).join("\n")],
  ["that is something else", () => '{"hello":"world"}\n'],
])("changes nothing when the backup is one %s", async (_, spoil) => {
  const url = `file:${join(folder, "mirante.db")}`;
  const store = await openStore({ url, logger: silentLogger });
  await fill(store);
  await writeBackup({ url, to, now });
  await store.close();
  writeFileSync(to, spoil(readFileSync(to, "utf8")));
  expect(await refusal(restoreBackup({ url, from: to, now }))).toMatchObject({ code: "corrupt" });
  const untouched = await openStore({ url, logger: silentLogger });
  expect((await everythingIn(untouched)).documents).toHaveLength(1203);
  await untouched.close();
});

it("is refused where there is no database, or a file of that name already", async () => {
  const url = `file:${join(folder, "nowhere.db")}`;
  expect(await refusal(writeBackup({ url, to, now }))).toMatchObject({ code: "unreachable" });
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(to, "mine");
  expect(await refusal(writeBackup({ url, to, now }))).toMatchObject({ code: "conflict" });
  expect(readFileSync(to, "utf8")).toBe("mine");
  expect(await refusal(restoreBackup({ url, from: join(folder, "gone"), now }))).toMatchObject({
    code: "unreachable",
  });
});

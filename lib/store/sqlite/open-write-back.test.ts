import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openWriteBack } from "./open-write-back.ts";

let folder = "";
let end: () => Promise<void> = async () => undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mirante-back-"));
});

afterEach(async () => {
  vi.useRealTimers();
  await end();
  rmSync(folder, { recursive: true, force: true });
});

/** A database whose log never goes into its file by itself. */
function opened() {
  const path = join(folder, "mirante.db");
  const connection = new Database(path);
  connection.pragma("journal_mode = WAL");
  connection.pragma("wal_autocheckpoint = 0");
  connection.exec("create table notes (text text)");
  connection.pragma("wal_checkpoint(TRUNCATE)");
  const back = openWriteBack(path);
  end = async () => {
    await back.close();
    connection.close();
  };
  const insert = connection.prepare("insert into notes values ('x')");
  const write = (count: number) => {
    for (let index = 0; index < count; index += 1) {
      insert.run();
      back.noteCommit();
    }
  };
  /** What the file says without its log. */
  const inFile = () => {
    const copy = join(folder, "copy.db");
    copyFileSync(path, copy);
    const reader = new Database(copy);
    const [row] = reader.prepare("select count(*) as count from notes").all() as [{ count: number }];
    reader.close();
    return row.count;
  };
  return { back, write, inFile };
}

it("brings what was committed into the file after so many commits, again and again", async () => {
  const { write, inFile } = opened();
  write(249);
  expect(inFile()).toBe(0);
  write(1);
  await expect.poll(inFile).toBe(250);
  write(250);
  await expect.poll(inFile).toBe(500);
});

it("does so after ten seconds where less was committed, and never where nothing was", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { write, inFile } = opened();
  expect(vi.getTimerCount()).toBe(0);
  write(3);
  vi.advanceTimersByTime(9_999);
  expect(inFile()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  await expect.poll(inFile).toBe(3);
});

it("is over once what was under way is", async () => {
  const { back, write, inFile } = opened();
  write(250);
  await back.close();
  end = async () => undefined;
  expect(inFile()).toBe(250);
});

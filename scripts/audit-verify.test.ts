import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createAudit } from "../lib/audit/server.ts";
import { openStore, type Store } from "../lib/store/server.ts";

const root = join(import.meta.dirname, "..");
const silent = { info: () => undefined, warn: () => undefined };

let folder = "";
let store: Store;
let url = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mirante-verify-"));
  url = `file:${join(folder, "mirante.db")}`;
  store = await openStore({ url, logger: silent });
  const audit = createAudit({ store, now: Date.now });
  for (const target of ["a", "b", "c"])
    await audit.append({ who: "sofia", action: "command.test", target, result: "asked" });
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the script as `npm run` does, beside the process that has the database. */
function verify(databaseUrl: string, ...args: readonly string[]) {
  return new Promise<{ readonly code: number; readonly text: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "scripts/audit-verify.ts", ...args],
      { cwd: root, env: { ...process.env, DATABASE_URL: databaseUrl } },
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, text: stdout + stderr }),
    );
  });
}

it("says that the audit is whole, then which row is not, and that there is none to look at", async () => {
  const whole = await verify(url);
  expect(whole.code).toBe(0);
  expect(whole.text).toMatch(/is whole: 3 rows\. Note elsewhere: --seq 3 --hash [0-9a-f]{64}\n$/);
  expect(await verify(url, "--seq", "2", "--hash", "f".repeat(64))).toMatchObject({
    code: 1,
    text: expect.stringContaining("BROKEN at row 2: it is not the row that was noted."),
  });
  await sql`drop trigger audit_no_delete`.execute(store.db);
  await store.db.deleteFrom("audit").where("seq", "=", 2).execute();
  expect(await verify(url)).toMatchObject({
    code: 1,
    text: expect.stringContaining("BROKEN at row 2: it is missing."),
  });
  expect(await verify(`file:${join(folder, "nowhere.db")}`)).toMatchObject({
    code: 3,
    text: expect.stringContaining("holds no data of Mirante"),
  });
}, 120_000);

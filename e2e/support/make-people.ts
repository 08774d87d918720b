import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { NewAccount } from "../../lib/auth/accounts/account.ts";

/** Puts people into a database that no app has open yet. */
export function makePeople(databaseUrl: string, people: readonly NewAccount[]): void {
  const script = join(import.meta.dirname, "make-people-process.ts");
  // As the server's own scripts run.
  const made = spawnSync(process.execPath, ["--import", "tsx", "--conditions=react-server", script], {
    cwd: join(import.meta.dirname, "../.."),
    encoding: "utf8",
    input: JSON.stringify(people),
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  if (made.status !== 0) throw new Error(`no people were made:\n${made.stdout}${made.stderr}`);
}

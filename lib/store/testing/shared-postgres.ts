import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inject } from "vitest";
import { findPostgres } from "./find-postgres.ts";
import { startPrivatePostgres } from "./start-private-postgres.ts";

/** Making a server takes two seconds, and many on a machine that has other work. */
export const serverStartTimeoutMs = 60_000;

/** Whether tests can have a PostgreSQL: one that is named, or one that is installed. */
export const hasPostgres = process.env.TEST_DATABASE_URL !== undefined || findPostgres() !== undefined;

/** Where PostgreSQL is asked for, tests that cannot have it fail instead of being skipped. */
export const needsPostgres =
  (process.env.CI ?? "") === "true" || (process.env.MIRANTE_REQUIRE_POSTGRES ?? "") !== "";

/** The address of the server of this run, which the first to ask starts; files of tests run beside one another. */
export async function sharedPostgres(): Promise<string> {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const folder = inject("postgresFolder");
  const told = join(folder, "url");
  if (await isFirst(folder)) {
    const { url } = await startPrivatePostgres({
      binaries: findPostgres() ?? "",
      folder: join(folder, "server"),
    });
    await writeFile(`${told}.new`, url);
    await rename(`${told}.new`, told);
  }
  const deadlineMs = performance.now() + serverStartTimeoutMs;
  while (!existsSync(told)) {
    if (performance.now() > deadlineMs) throw new Error("PostgreSQL did not start for the tests.");
    await wait(50);
  }
  return readFile(told, "utf8");
}

async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(join(folder, "claimed"));
    return true;
  } catch {
    return false;
  }
}

import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findPostgres } from "./find-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder of this run of the tests, in which the first test that needs PostgreSQL starts it. */
    postgresFolder: string;
  }
}

/** Gives a run of the tests a folder for its PostgreSQL, and ends that, if any test started it, with the run. */
export default function runFolder({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "mirante-postgres-"));
  // The server may run as another user, who has to get through.
  chmodSync(folder, 0o711);
  provide("postgresFolder", folder);
  return () => {
    stopServer(join(folder, "server"));
    rmSync(folder, { recursive: true, force: true });
  };
}

function stopServer(folder: string): void {
  const binaries = findPostgres();
  const data = join(folder, "data");
  if (!binaries || !existsSync(join(data, "postmaster.pid"))) return;
  // The folder belongs to whom the server runs as; as anybody else, pg_ctl may not end it.
  const owner = process.getuid?.() === 0 ? ownerOf(data) : {};
  execFileSync(join(binaries, "pg_ctl"), ["-D", data, "-m", "immediate", "-w", "stop"], {
    cwd: "/",
    stdio: "ignore",
    ...owner,
  });
}

function ownerOf(path: string): { readonly uid: number; readonly gid: number } {
  const { uid, gid } = statSync(path);
  return { uid, gid };
}

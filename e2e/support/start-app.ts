import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DeployedBuild } from "../../scripts/support/deploy-build.ts";
import { spawnServer } from "../../scripts/support/spawn-server.ts";
import { freePort } from "./free-port.ts";
import { administrator, beAdministrator, leaveApp } from "./sessions.ts";

const startTimeoutMs = 60_000;

export interface App {
  readonly url: string;
  readonly port: number;
  /** Everything it printed so far. */
  output(): string;
  /** Sends a signal; resolves with the exit code once the process is gone. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts Mirante as a newcomer does, by `npm run up`'s script, with `environment` on top of ours; or `release`, another
 * build of it. It has an administrator, who is signed in, unless `environment` says who that is.
 */
export async function startApp(
  environment: Record<string, string>,
  port?: number,
  release?: DeployedBuild,
): Promise<App> {
  const dataFolder = await mkdtemp(join(tmpdir(), "mirante-"));
  const chosen = port ?? (await freePort());
  const given = {
    DATABASE_URL: `file:${dataFolder}/mirante.db`,
    PORT: String(chosen),
    ADMIN_USER: administrator.user,
    ADMIN_PASSWORD: administrator.password,
    ...environment,
  };
  const child =
    release === undefined
      ? spawn(process.execPath, ["scripts/up.mjs"], {
          cwd: join(import.meta.dirname, "../.."),
          env: { ...process.env, ...given },
        })
      : spawnServer(release.folder, chosen, given);
  const lines: string[] = [];
  child.stdout?.on("data", (bytes) => lines.push(String(bytes)));
  child.stderr?.on("data", (bytes) => lines.push(String(bytes)));
  const url = `http://127.0.0.1:${chosen}`;
  await untilReady(url, child, () => lines.join(""));
  if (!Object.hasOwn(environment, "ADMIN_USER")) await beAdministrator(url);
  return {
    url,
    port: chosen,
    output: () => lines.join(""),
    async stop(signal = "SIGTERM") {
      const code = await ended(child, signal);
      await leaveApp(url);
      await rm(dataFolder, { recursive: true, force: true });
      return code;
    },
  };
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the app ended with code ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill("SIGKILL");
  throw new Error(`the app was not ready after ${startTimeoutMs} ms:\n${output()}`);
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode);
    child.once("exit", (code) => resolve(code));
    child.kill(signal);
  });
}

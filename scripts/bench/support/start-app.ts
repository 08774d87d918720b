import { type ChildProcess, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { DeployedBuild } from "../../support/deploy-build.ts";
import { spawnServer } from "../../support/spawn-server.ts";
import { wrapChild } from "./child.ts";

const root = join(import.meta.dirname, "../../..");
const readyTimeoutMs = 60_000;

/** Mirante as `npm run up` starts it, but as a process whose costs are its own alone. */
export interface BenchApp {
  readonly url: string;
  readonly pid: number;
  /** The cookie of a session of its administrator. */
  readonly cookie: string;
  /** A number of `/metrics` by its name. */
  metric(name: string): Promise<number>;
  stop(): Promise<void>;
}

/** Builds when the sources are newer than the build, as `npm run up` does. */
export function buildApp(): void {
  const script = "import('./scripts/support/prepare.mjs').then(({ build }) => build())";
  const build = spawnSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" });
  if (build.status !== 0) throw new Error(`the application did not build:\n${build.stdout}\n${build.stderr}`);
}

/**
 * Starts the built app, or `release`, another build of it, with `environment` on top of that of scripts/up.mjs; resolves once it
 * is ready.
 */
export async function startApp(
  environment: Record<string, string>,
  { port: chosen, release }: { readonly port?: number; readonly release?: DeployedBuild } = {},
): Promise<BenchApp> {
  const folder = await mkdtemp(join(tmpdir(), "mirante-bench-"));
  const port = chosen ?? (await freePort());
  const server = spawnServer(release?.folder ?? root, port, {
    DATABASE_URL: `file:${folder}/mirante.db`,
    LOG_LEVEL: "error",
    // All viewers come by one session.
    MAX_STREAM_OPENS: "1000000",
    ...administratorEnvironment,
    ...environment,
  });
  const child = wrapChild(server);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, server);
  return {
    url,
    pid: child.pid,
    cookie: await signIn(url),
    metric: (name) => metricOf(url, name),
    async stop() {
      await child.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes the administrator that `signIn` signs in. */
export const administratorEnvironment = { ADMIN_USER: "bench", ADMIN_PASSWORD: "correct horse battery" };

/** Signs the administrator in; the cookie as a request sends it. */
export async function signIn(url: string): Promise<string> {
  const { ADMIN_USER: user, ADMIN_PASSWORD: password } = administratorEnvironment;
  const answer = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ user, password }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (cookie === undefined) throw new Error(`${url} let nobody in: ${answer.status}`);
  return cookie;
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + readyTimeoutMs;
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  server.kill("SIGKILL");
  throw new Error(`the application was not ready within ${readyTimeoutMs} ms`);
}

async function metricOf(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split("\n").find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1));
}

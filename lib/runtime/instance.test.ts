import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Simulator, startSimulator } from "@/lib/simulator/index.ts";

const endings = ["SIGTERM", "SIGINT", "SIGHUP", "unhandledRejection", "uncaughtException"] as const;
const strangers = new Map(endings.map((name) => [name, process.listeners(name as "SIGHUP")]));

let cti: Simulator;
/** As in a fresh process. */
let instance: typeof import("./instance.ts");

beforeEach(async () => {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, Symbol.for("app.mirante.runtime"));
  instance = await import("./instance.ts");
  cti = await startSimulator({ agents: 6, services: 2 });
  const folder = await mkdtemp(join(tmpdir(), "instance-"));
  vi.stubEnv("CTI_URL", cti.url);
  vi.stubEnv("DATABASE_URL", `file:${folder}/mirante.db`);
  vi.stubEnv("LOG_LEVEL", "silent");
});

afterEach(async () => {
  await (await instance.runtime()).stop();
  await cti.close();
  for (const name of endings) {
    for (const listener of process.listeners(name as "SIGHUP")) {
      if (!strangers.get(name)?.includes(listener)) process.removeListener(name, listener);
    }
  }
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const held = () => cti.subscriptions().filter(({ terms }) => terms.resource === "supervisor");

async function untilLive(): Promise<void> {
  const { readiness } = await instance.runtime();
  await vi.waitFor(() => expect(readiness().status).toBe("ready"), { timeout: 10_000 });
}

it("started twice at once it takes the licences of one", async () => {
  await Promise.all([instance.bootRuntime(), instance.bootRuntime()]);
  await untilLive();
  const subscribed = cti.requests().filter(({ path }) => path.endsWith("supervisor/monitor/subscribe"));
  expect(subscribed).toHaveLength(1);
  expect(held()).toHaveLength(1);
});

it.each(["SIGTERM", "SIGHUP"] as const)("ended by %s it leaves no licence taken", async (signal) => {
  const exit = vi.spyOn(process, "exit").mockImplementation(() => undefined as never);
  await instance.bootRuntime();
  await untilLive();
  expect(held()).toHaveLength(1);
  process.emit(signal, signal);
  await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0), { timeout: 10_000 });
  expect(cti.subscriptions()).toEqual([]);
});

import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { startSimulator } from "@/lib/simulator/index.ts";
import { parseConfig } from "./config.ts";
import { createLogger } from "./create-logger.ts";
import { type Runtime, startRuntime } from "./start-runtime.ts";

const ends: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function simulated(options = {}) {
  const simulator = await startSimulator({ agents: 12, services: 4, ...options });
  ends.push(() => simulator.close());
  return simulator;
}

const emptyFolder = () => mkdtemp(join(tmpdir(), "runtime-"));

async function started(environment: Record<string, string>): Promise<Runtime> {
  const folder = await emptyFolder();
  const config = parseConfig({
    DATABASE_URL: `file:${folder}/mirante.db`,
    LOG_LEVEL: "silent",
    ...environment,
  });
  const runtime = await startRuntime({ config, logger: createLogger("silent") });
  ends.push(() => runtime.stop());
  return runtime;
}

function untilLive(runtime: Runtime): Promise<void> {
  return vi.waitFor(() => expect(runtime.readiness().status).toBe("ready"), {
    timeout: 10_000,
    interval: 20,
  });
}

describe("the runtime", () => {
  it.each(["json", "xml"])("shows a real CTI's services and agents, asked in %s", async (format) => {
    const simulator = await simulated();
    const runtime = await started({ CTI_URL: simulator.url, CTI_FORMAT: format });
    await untilLive(runtime);
    await vi.waitFor(() => {
      const { services, agents } = runtime.floor();
      expect(
        Object.values(services)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(
        simulator.world
          .services()
          .map(({ name }) => name)
          .sort(),
      );
      expect(Object.values(agents).filter(({ state }) => state !== undefined)).toHaveLength(12);
    }, 10_000);
  });

  it("starts its own contact centre when no CTI is named", async () => {
    const runtime = await started({ SIMULATOR_AGENTS: "8", SIMULATOR_SERVICES: "3" });
    await untilLive(runtime);
    await vi.waitFor(() => expect(Object.keys(runtime.floor().agents)).toHaveLength(8), 10_000);
  });

  it("serves, degraded, while the CTI cannot be reached, and is ready once it can", async () => {
    const simulator = await simulated();
    await simulator.refuse();
    const runtime = await started({ CTI_URL: simulator.url });
    await vi.waitFor(() => expect(runtime.readiness().status).toBe("degraded"), 5000);
    await simulator.accept();
    await untilLive(runtime);
  }, 45_000);

  it("leaves no subscription, channel or licence behind when it stops", async () => {
    const simulator = await simulated();
    const runtime = await started({ CTI_URL: simulator.url });
    await untilLive(runtime);
    await vi.waitFor(() => expect(simulator.subscriptions().length).toBeGreaterThan(0), 5000);
    await runtime.stop();
    expect(runtime.readiness().status).toBe("stopping");
    await vi.waitFor(() => {
      expect(simulator.subscriptions()).toEqual([]);
      expect(simulator.channels()).toEqual([]);
    }, 5000);
  });

  it("tells Prometheus the link's state and the streams, and nobody's name", async () => {
    const simulator = await simulated();
    const runtime = await started({ CTI_URL: simulator.url });
    await untilLive(runtime);
    const text = await runtime.metrics.text();
    expect(text).toContain('cti_state{source="interact",state="live"} 1');
    expect(text).toContain("sse_clients 0");
    expect(text).toContain("db_write_failures_total 0");
    for (const { name } of simulator.world.services()) expect(text).not.toContain(name);
  });

  it("has the limits watched after a restart that people set before, and their rules", async () => {
    const simulator = await simulated();
    const environment = { CTI_URL: simulator.url, DATABASE_URL: `file:${await emptyFolder()}/mirante.db` };
    const before = await started(environment);
    await untilLive(before);
    const limits = [{ name: "max_queue_length", media: "chat", value: 3 }];
    expect(await before.thresholds.setAlarms(limits)).toEqual({ answer: "accepted" });
    const [rule] = before.rules.rules();
    before.rules.remove({ id: rule?.rule.id ?? "" });
    await before.stop();
    const after = await started(environment);
    expect(after.thresholds.thresholds()).toEqual(limits);
    expect(after.rules.rules()).toEqual(before.rules.rules());
    expect(after.rules.rules()).not.toContainEqual(rule);
  });

  it("does not start on a database that another one has, and says so", async () => {
    const simulator = await simulated();
    const environment = { CTI_URL: simulator.url, DATABASE_URL: `file:${await emptyFolder()}/mirante.db` };
    await started(environment);
    await expect(started(environment)).rejects.toMatchObject({ name: "StoreError", code: "locked" });
  });
});

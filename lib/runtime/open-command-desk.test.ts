import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { type CommandAuditEntry, createMemoryDeferredStore } from "@/lib/commands/server.ts";
import { type Simulator, startSimulator } from "@/lib/simulator/index.ts";
import { parseConfig } from "./config.ts";
import { createLogger } from "./create-logger.ts";
import { type Runtime, startRuntime } from "./start-runtime.ts";

const running: { simulator?: Simulator; runtime?: Runtime } = {};

afterEach(async () => {
  await running.runtime?.stop();
  await running.simulator?.close();
});

/** The whole process over a real CTI, with a service credential; what is logged and written down is kept. */
async function start(environment: Record<string, string>) {
  const simulator = await startSimulator({ agents: 8, services: 3, scenario: "still" });
  running.simulator = simulator;
  const folder = await mkdtemp(join(tmpdir(), "commands-"));
  const logged: string[] = [];
  const written: CommandAuditEntry[] = [];
  const config = parseConfig({
    CTI_URL: simulator.url,
    DATABASE_URL: `file:${folder}/mirante.db`,
    ...environment,
  });
  const runtime = await startRuntime({
    config,
    logger: createLogger("trace", { write: (line: string) => void logged.push(line) }),
    commands: {
      permission: { may: () => true },
      audit: { write: async (entry) => void written.push(entry) },
      deferred: createMemoryDeferredStore(),
    },
  });
  running.runtime = runtime;
  await vi.waitFor(
    () => expect(Object.values(runtime.floor().agents).filter(({ state }) => state)).toHaveLength(8),
    15_000,
  );
  await vi.waitFor(() => expect(runtime.floor().sources.interact?.link).toBe("live"), 15_000);
  return { simulator, runtime, logged, written };
}

it("a command goes from the runtime to the CTI and is proved by the floor; the person's own credential comes first", async () => {
  const house = await start({ CTI_SUPERVISOR: "sofia", CTI_PASSWORD: "sofia123" });
  const { runtime, simulator, logged, written } = house;
  const [agent = ""] = Object.keys(runtime.floor().agents);
  const command = { name: "set_agent_state", agent, stateId: "101" } as const;
  const perform = (session?: string) =>
    runtime.commands?.perform({ actor: { id: "u1", name: "ana", session }, command });
  expect(await perform()).toMatchObject({ outcome: "answered" });
  await vi.waitFor(
    () => expect(Object.values(runtime.floor().commands)).toMatchObject([{ by: "ana", status: "confirmed" }]),
    10_000,
  );
  const [service = ""] = Object.keys(runtime.floor().services);
  const marked = await runtime.baselines.mark({ id: "u1", name: "ana" }, service);
  expect(marked).toMatchObject({ answer: "done" });
  expect(runtime.baselines.seenBy({ id: "u1", name: "ana" })).toMatchObject([{ service, by: "ana" }]);
  runtime.credentials.put("s1", { login: "carlos", password: "carlos123" });
  expect(await perform("s1")).toMatchObject({ code: "refused", errorType: "command_denied" });
  expect(written.map(({ phase, login }) => [phase, login])).toContainEqual(["requested", "carlos"]);
  // What was denied may have been taken away: the rights of that login are asked anew.
  await vi.waitFor(() => {
    const asked = simulator.requests().filter(({ path }) => path.endsWith("/get_user_grants"));
    expect(asked.map(({ query }) => query).join()).toContain("carlos");
  });
  expect(await runtime.metrics.text()).toMatch(/^commands_confirmed_total 1$/m);
  const told = [...logged, JSON.stringify([written, runtime.floor(), runtime.config])].join("");
  expect(told).toContain("command_answered");
  expect(told).not.toMatch(/sofia123|carlos123/);
  expect(simulator.requests().filter(({ path }) => path.endsWith("/set_agent_state"))).toHaveLength(2);
}, 40_000);

it("an end of the process while a command is under way marks it and ends in time", async () => {
  const { runtime, simulator, written } = await start({ CTI_SUPERVISOR: "sofia", CTI_PASSWORD: "sofia123" });
  const [agent = ""] = Object.keys(runtime.floor().agents);
  simulator.loseAnswer({ path: "supervisor/agent_logout" });
  const result = runtime.commands?.perform({
    actor: { id: "u1", name: "ana" },
    command: { name: "agent_logout", agent },
  });
  await vi.waitFor(() => expect(simulator.counters().get("swallowed answers")).toBe(1), 5_000);
  const sinceMs = performance.now();
  await runtime.stop();
  expect(performance.now() - sinceMs).toBeLessThan(10_000);
  expect(await result).toMatchObject({ code: "cti_timeout" });
  expect(written.map(({ phase, status }) => [phase, status])).toContainEqual(["result", "unknown"]);
  expect(runtime.credentials.size).toBe(0);
}, 40_000);

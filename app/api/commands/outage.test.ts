import { mkdtempSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { parseConfig } from "@/lib/runtime/config.ts";
import { createLogger } from "@/lib/runtime/create-logger.ts";
import { type Runtime, startRuntime } from "@/lib/runtime/start-runtime.ts";
import { type Simulator, startSimulator } from "@/lib/simulator/index.ts";
import { findPostgres } from "@/lib/store/testing/find-postgres.ts";
import { onPostgres } from "@/lib/store/testing/on-each-database.ts";
import { spawnScript } from "@/lib/store/testing/spawn-script.ts";
import { startPrivatePostgres } from "@/lib/store/testing/start-private-postgres.ts";
import { answerOrder } from "./answer-order.ts";

const writer = new URL("../../../lib/store/testing/hold-writing.ts", import.meta.url);
const password = "correct horse battery";
/** As long as the look below: what people see may not become older because the database is away. */
const oldestMs = 1500;
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface House {
  readonly simulator: Simulator;
  readonly runtime: Runtime;
  /** The status of an order over the route, with the code of a refusal. */
  order(): Promise<readonly [number, string | undefined]>;
  /** Milliseconds until the floor shows a change of the contact centre. */
  ageOfNews(): Promise<number>;
  /** How many orders the contact centre was given. */
  asked(): number;
}

/** The whole process over `url`, with a service credential, and its administrator signed in. */
async function open(url: string): Promise<House> {
  const simulator = await startSimulator({ agents: 8, services: 3, scenario: "still" });
  ends.push(() => simulator.close());
  const config = parseConfig({
    ...{ CTI_URL: simulator.url, DATABASE_URL: url, ADMIN_USER: "root", ADMIN_PASSWORD: password },
    ...{
      CTI_SUPERVISOR: "sofia",
      CTI_PASSWORD: "sofia123",
      APP_SECRET: "Zk3v9qWm1TbX7yLr5cNh8sPd2fGj6aQe0uVi",
    },
  });
  const runtime = await startRuntime({ config, logger: createLogger("silent"), print: () => undefined });
  ends.push(() => runtime.stop());
  await vi.waitFor(() => expect(runtime.readiness().status).toBe("ready"), 15_000);
  await vi.waitFor(
    () => expect(Object.values(runtime.floor().agents).filter(({ state }) => state)).toHaveLength(8),
    15_000,
  );
  const { token } = await runtime.auth.signIn.byPassword("root", password, { address: "", userAgent: "" });
  const [ordered = "", watched = ""] = Object.keys(runtime.floor().agents);
  const nextOrder = alternating();
  const nextNews = alternating();
  return {
    simulator,
    runtime,
    async order() {
      const request = new Request("http://localhost:3000/api/commands/set_agent_state", {
        method: "POST",
        headers: {
          host: "localhost:3000",
          origin: "http://localhost:3000",
          "content-type": "application/json",
          cookie: `sid=${token}`,
        },
        body: JSON.stringify({ agent: ordered, state_id: nextOrder() }),
      });
      const answer = await answerOrder(request, "set_agent_state", async () => runtime);
      return [answer.status, ((await answer.json()) as { code?: string }).code];
    },
    async ageOfNews() {
      const sinceMs = performance.now();
      const by = `somebody ${sinceMs}`;
      simulator.setAgentState(watched.slice("interact:".length), nextNews(), by);
      await vi.waitFor(() => expect(runtime.floor().agents[watched]?.changedBy).toBe(by), {
        timeout: 10_000,
        interval: 5,
      });
      return performance.now() - sinceMs;
    },
    asked: () => simulator.requests().filter(({ path }) => path.endsWith("/set_agent_state")).length,
  };
}

/** A pause, then free again, and so on. */
function alternating(): () => number {
  let turn = 0;
  return () => {
    turn += 1;
    return turn % 2 === 0 ? 2 : 101;
  };
}

/** News are as young as ever, and nothing is ordered that cannot be written down. */
async function proveOutage({ order, ageOfNews, asked }: House): Promise<void> {
  const before = asked();
  const orders = Promise.all(Array.from({ length: 12 }, order));
  for (let news = 0; news < 5; news += 1) expect(await ageOfNews()).toBeLessThan(oldestMs);
  for (const answer of await orders) expect(answer).toEqual([503, "unavailable"]);
  expect(asked()).toBe(before);
}

/** Orders go on, each written down once, in one whole chain. */
async function proveRecovery({ runtime, order, asked }: House): Promise<void> {
  const before = asked();
  await vi.waitFor(async () => expect(await order()).toEqual([200, undefined]), {
    timeout: 15_000,
    interval: 200,
  });
  expect(asked()).toBe(before + 1);
  expect(await runtime.audit.verify()).toMatchObject({ answer: "whole" });
  const { records } = await runtime.audit.search({ action: "command.set_agent_state", limit: 500 });
  const steps = records.map(({ after }) => {
    const { id, phase } = after as { readonly id: string; readonly phase: string };
    return `${id} ${phase}`;
  });
  expect(new Set(steps).size).toBe(steps.length);
}

it("while another program keeps the SQLite file from us, the floor goes on and nothing is ordered", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mirante-outage-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  const house = await open(`file:${folder}/mirante.db`);
  expect(await house.order()).toEqual([200, undefined]);
  // Not in this process: to close the file here would take its locks from us.
  const other = spawnScript(writer, `${folder}/mirante.db`);
  await other.wrote(1);
  await proveOutage(house);
  await other.kill();
  await proveRecovery(house);
}, 60_000);

onPostgres(({ url }) => {
  it("while PostgreSQL hangs and its connections are used up, the floor goes on and nothing is ordered", async () => {
    const address = new URL(await url());
    address.searchParams.set("statement_timeout", "1000");
    const house = await open(address.href);
    expect(await house.order()).toEqual([200, undefined]);
    const other = new Client({ connectionString: await url() });
    await other.connect();
    await other.query("begin");
    await other.query("lock table accounts, sessions, audit, audit_head in access exclusive mode");
    await proveOutage(house);
    await other.query("rollback");
    await other.end();
    await proveRecovery(house);
  }, 60_000);
});

it.skipIf(findPostgres() === undefined)(
  "while PostgreSQL is away, the floor goes on and nothing is ordered",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "mirante-postgres-"));
    await chmod(folder, 0o711);
    ends.push(() => rmSync(folder, { recursive: true, force: true }));
    const server = await startPrivatePostgres({
      binaries: findPostgres() ?? "",
      folder: join(folder, "server"),
    });
    ends.push(() => server.stop());
    const house = await open(server.url);
    expect(await house.order()).toEqual([200, undefined]);
    await server.stop();
    await proveOutage(house);
    await server.start();
    await proveRecovery(house);
  },
  90_000,
);

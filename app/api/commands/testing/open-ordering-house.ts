import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { parseConfig } from "@/lib/runtime/config.ts";
import { createLogger } from "@/lib/runtime/create-logger.ts";
import { webAnswer } from "@/lib/runtime/server.ts";
import { type Runtime, startRuntime } from "@/lib/runtime/start-runtime.ts";
import { type Simulator, startSimulator } from "@/lib/simulator/index.ts";
import { answerOrder } from "../answer-order.ts";

const password = "correct horse battery";

/** The whole process over a database and a simulated contact centre, and somebody who orders over the route. */
export interface OrderingHouse {
  readonly simulator: Simulator;
  readonly runtime: Runtime;
  /** Everything that was logged. */
  readonly logged: readonly string[];
  /** The status of an order over the route, with the code of a refusal. */
  order(): Promise<readonly [status: number, code: string | undefined, errorType: string | undefined]>;
  /** Milliseconds until the floor shows a change of the contact centre. */
  ageOfNews(): Promise<number>;
  /** How many orders the contact centre was given. */
  asked(): number;
  close(): Promise<void>;
}

/** Opens one over the database at `url`, with the service's credential and an administrator who is signed in. */
export async function openOrderingHouse(
  url: string,
  credential: { readonly login: string; readonly password: string } = {
    login: "sofia",
    password: "sofia123",
  },
): Promise<OrderingHouse> {
  const simulator = await startSimulator({ agents: 8, services: 3, scenario: "still" });
  const folder = await mkdtemp(join(tmpdir(), "mirante-ordering-"));
  const logged: string[] = [];
  const config = parseConfig({
    ...{ CTI_URL: simulator.url, DATABASE_URL: url, ADMIN_USER: "root", ADMIN_PASSWORD: password },
    ...{
      CTI_SUPERVISOR: credential.login,
      CTI_PASSWORD: credential.password,
      APP_SECRET: "Zk3v9qWm1TbX7yLr5cNh8sPd2fGj6aQe0uVi",
    },
  });
  const runtime = await startRuntime({
    config: { ...config, dataFolder: folder },
    logger: createLogger("trace", { write: (line: string) => void logged.push(line) }),
    print: () => undefined,
  });
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
    logged,
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
      const answer = webAnswer(await answerOrder(request, "set_agent_state", async () => runtime));
      const { code, error_type } = (await answer.json()) as { code?: string; error_type?: string };
      return [answer.status, code, error_type];
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
    async close() {
      await runtime.stop();
      await simulator.close();
      // The times of lists may still be being kept.
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
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

import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type People, peopleOf, type Signed } from "@/app/api/testing/people-of.ts";
import { parseConfig } from "@/lib/runtime/config.ts";
import { createLogger } from "@/lib/runtime/create-logger.ts";
import { type Runtime, startRuntime } from "@/lib/runtime/start-runtime.ts";
import { type Simulator, startSimulator } from "@/lib/simulator/index.ts";
import { answerStream } from "./answer-stream.ts";

let simulator: Simulator;
let runtime: Runtime;
let people: People;

beforeAll(async () => {
  simulator = await startSimulator({ agents: 2, services: 1, scenario: "still" });
  const folder = await mkdtemp(join(tmpdir(), "stream-"));
  const config = parseConfig({
    CTI_URL: simulator.url,
    DATABASE_URL: `file:${folder}/mirante.db`,
    MAX_STREAM_OPENS: "3",
    MAX_STREAMS: "4",
  });
  runtime = await startRuntime({ config, logger: createLogger("silent") });
  people = await peopleOf(runtime.auth);
}, 40_000);

afterAll(async () => {
  await runtime?.stop();
  await simulator?.close();
});

const bodies: (ReadableStream | null)[] = [];

async function open(who: Signed): Promise<readonly [status: number, retryAfter: string | null]> {
  const request = new Request("http://localhost:3000/api/stream", { headers: who });
  const answer = await answerStream(request, async () => runtime);
  bodies.push(answer.body);
  return [answer.status, answer.headers.get("retry-after")];
}

it("opens a stream for somebody so often a minute, and tells them when to come back", async () => {
  for (let time = 0; time < 3; time += 1) expect(await open(people.admin)).toEqual([200, null]);
  expect(await open(people.admin)).toEqual([429, "60"]);
  expect(await open(people.viewer)).toEqual([200, null]);
  // All places are taken now.
  expect(await open(people.viewer)).toEqual([429, "10"]);
  expect(runtime.auth.limits.refusals().openStream).toBe(1);
  await Promise.all(bodies.map((body) => body?.cancel()));
});

it("opens none for nobody", async () => {
  expect((await open({ host: "localhost:3000" }))[0]).toBe(401);
});

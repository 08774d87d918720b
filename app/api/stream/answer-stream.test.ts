import { afterAll, beforeAll, expect, it } from "vitest";
import type { People, Signed } from "@/app/api/testing/people-of.ts";
import { openWatchedHouse, type WatchedHouse } from "@/app/api/testing/watched-house.ts";
import type { Runtime } from "@/lib/runtime/start-runtime.ts";
import { answerStream } from "./answer-stream.ts";

let house: WatchedHouse;
let runtime: Runtime;
let people: People;

beforeAll(async () => {
  house = await openWatchedHouse(
    { agents: 2, services: 1, scenario: "still" },
    { MAX_STREAM_OPENS: "3", MAX_STREAMS: "4" },
  );
  ({ runtime, people } = house);
}, 40_000);

afterAll(() => house?.close());

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

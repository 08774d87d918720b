import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { answerCredential, answerForgottenCredential } from "@/app/api/session/answer-credential.ts";
import type { People, Signed } from "@/app/api/testing/people-of.ts";
import { openWatchedHouse, type WatchedHouse } from "@/app/api/testing/watched-house.ts";
import { webAnswer } from "@/lib/runtime/server.ts";
import type { Runtime } from "@/lib/runtime/start-runtime.ts";
import type { Simulator } from "@/lib/simulator/index.ts";
import { answerOrder, answerTakenBack } from "./answer-order.ts";

let house: WatchedHouse;
let simulator: Simulator;
let runtime: Runtime;
let people: People;
let agents: readonly string[];
const get = async () => runtime;

beforeAll(async () => {
  house = await openWatchedHouse({ agents: 8, services: 3, scenario: "still" });
  ({ simulator, runtime, people } = house);
  await vi.waitFor(() => expect(runtime.floor().sources.interact?.link).toBe("live"), 15_000);
  await vi.waitFor(() => expect(Object.keys(runtime.floor().agents)).toHaveLength(8), 15_000);
  agents = Object.keys(runtime.floor().agents);
}, 40_000);

afterAll(() => house?.close());

function request(method: string, who: Signed, body?: object): Request {
  return new Request("http://localhost:3000/api/commands", {
    method,
    headers: { ...who, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function logout(who: Signed, agent: string | undefined): Promise<readonly unknown[]> {
  const answer = webAnswer(await answerOrder(request("POST", who, { agent }), "agent_logout", get));
  return [answer.status, ((await answer.json()) as { code?: string; status?: string }).code];
}

const nobody: Signed = { host: "localhost:3000", origin: "http://localhost:3000" };
const asked = () => simulator.requests().filter(({ path }) => path.includes("agent_logout"));

describe("an order given over HTTP", { timeout: 30_000 }, () => {
  it("is nobody's, nor a viewer's, nor one of an agent out of scope, and is then never sent", async () => {
    const [seen, hidden] = agents;
    const supervisor = await people.supervisorOf("sofia", { agents: [seen ?? ""], services: [] });
    expect(await logout(nobody, seen)).toEqual([401, "unauthenticated"]);
    expect(await logout(people.viewer, seen)).toEqual([403, "forbidden"]);
    expect(await logout(supervisor, hidden)).toEqual([403, "forbidden"]);
    expect((await answerTakenBack(request("DELETE", nobody), "c1", get)).status).toBe(401);
    expect((await answerTakenBack(request("DELETE", supervisor), "c1", get)).status).toBe(404);
    expect(asked()).toEqual([]);
  });

  it("goes out with the credential that its person gave, by whose grants it is judged, and is written down", async () => {
    const [agent, other] = agents;
    const supervisor = await people.supervisorOf("sofia", {});
    expect(await logout(supervisor, agent)).toEqual([428, "cti_credentials_required"]);
    const give = (login: string) =>
      answerCredential(request("PUT", supervisor, { login, password: `${login}123` }), get);
    expect((await give("carlos")).status).toBe(204);
    expect(await logout(supervisor, agent)).toEqual([403, "forbidden"]);
    expect((await give("sofia")).status).toBe(204);
    expect(await logout(supervisor, agent)).toEqual([200, undefined]);
    expect(asked()).toHaveLength(1);
    const { records } = await runtime.audit.search({ action: "command.agent_logout", target: agent ?? "" });
    expect(records.map(({ result }) => result)).toContain("asked");
    expect(records.find(({ result }) => result === "asked")).toMatchObject({ after: { login: "sofia" } });
    expect(JSON.stringify(await runtime.audit.search({}))).not.toContain("sofia123");
    expect((await answerForgottenCredential(request("DELETE", supervisor), get)).status).toBe(204);
    expect(await logout(supervisor, other)).toEqual([428, "cti_credentials_required"]);
  });

  it("takes its credential with it when the session ends", async () => {
    const supervisor = await people.supervisorOf("sofia", {});
    const given = { login: "sofia", password: "sofia123" };
    await answerCredential(request("PUT", supervisor, given), get);
    const held = runtime.credentials.size;
    const actor = await runtime.auth.authenticate(new Headers(supervisor), false);
    if (actor?.kind !== "person") throw new Error("nobody is signed in");
    await runtime.auth.signIn.signOut(actor, { address: "203.0.113.9", userAgent: "" });
    expect(runtime.credentials.size).toBe(held - 1);
  });

  it("is one of thirty a minute", async () => {
    const supervisor = await people.supervisorOf("sofia", {});
    const statuses: number[] = [];
    for (let order = 0; order < 31; order += 1) {
      const answer = webAnswer(await answerOrder(request("POST", supervisor, {}), "nonsense", get));
      statuses.push(answer.status);
    }
    expect([statuses[0], statuses[29], statuses[30]]).toEqual([404, 404, 429]);
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { type House, openHouse, sofia } from "@/lib/commands/testing/open-house.ts";
import { webAnswer } from "@/lib/runtime/server.ts";
import type { Credential } from "@/lib/sources/upstream.ts";
import { answerCancelledCommand, answerCommand } from "./answer-command.ts";

let house: House;

afterEach(() => house.close());

const runtime = async () => ({ commands: house.desk, floor: () => house.document() });

function request(method: string, body?: unknown, headers: Record<string, string> = {}): Request {
  const json = body === undefined ? {} : { "content-type": "application/json" };
  return new Request("http://localhost:3000/api/commands", {
    method,
    headers: { host: "localhost:3000", ...json, ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

async function post(name: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = webAnswer(await answerCommand(request("POST", body, headers), name, sofia, runtime));
  const type = answer.headers.get("content-type");
  return {
    status: answer.status,
    type,
    cache: answer.headers.get("cache-control"),
    body: await answer.json(),
  };
}

const asked = () =>
  house.cti.requests().filter(({ path }) => /set_agent_state|reset_|clear_|agent_logout/.test(path));

describe("a command given over HTTP", () => {
  it("is answered once the CTI has, by the names of the manual", async () => {
    house = await openHouse();
    const [agent = ""] = house.agents;
    const [service = ""] = house.services;
    for (const [name, body] of [
      ["set_agent_state", { agent, state_id: "101" }],
      ["set_agent_state", { agent, state_id: 2 }],
      ["reset_agent_stats", { agent, reason: "Wrong counts" }],
      ["reset_service_stats", { service }],
      ["clear_agent_stats", {}],
      ["clear_service_stats", { source: "interact" }],
      ["agent_logout", { agent }],
    ] as const) {
      const answer = await post(name, body);
      expect(answer, name).toMatchObject({ status: 200, cache: "no-store" });
      expect(answer.body).toEqual({
        id: expect.any(String),
        status: expect.stringMatching(/accepted|confirmed/),
      });
    }
    expect(asked()).toHaveLength(7);
    expect(house.written.find(({ reason }) => reason)?.reason).toBe("Wrong counts");
  });

  it("is one for one key", async () => {
    house = await openHouse();
    const [agent, other] = house.agents;
    const key = { "idempotency-key": "3f0c…".replace("…", "-1") };
    const one = await post("agent_logout", { agent }, key);
    expect(await post("agent_logout", { agent }, key)).toEqual(one);
    expect(asked()).toHaveLength(1);
    expect(await post("agent_logout", { agent: other }, key)).toMatchObject({
      status: 400,
      body: { code: "bad_request", because: "key_reused" },
    });
    expect((await post("agent_logout", { agent }, { "idempotency-key": "a b" })).status).toBe(400);
    expect((await post("agent_logout", { agent }, { "idempotency-key": "a".repeat(201) })).status).toBe(400);
  });

  it("for several tells each by itself", async () => {
    house = await openHouse();
    const [agent = ""] = house.agents;
    const { status, body } = await post("set_agent_state", {
      agents: [agent, "interact:Nobody"],
      state_id: "101",
    });
    expect(status).toBe(200);
    expect(body.items).toEqual([
      { target: agent, id: expect.any(String), status: expect.any(String) },
      { target: "interact:Nobody", code: "not_found", detail: expect.any(String) },
    ]);
  });

  it("may wait for a contact to end, and be cancelled", async () => {
    house = await openHouse();
    for (const name of house.services) house.cti.offerCalls(name.slice("interact:".length), "voice", 6);
    house.cti.advanceWorld(12);
    await house.clock.advance(6_000);
    const agent = house.agents.find((id) => house.agent(id).presence === "busy");
    const kept = await post("agent_logout", { agent, when: "contact_ended", expires_minutes: 30 });
    expect(kept).toMatchObject({ status: 200, body: { status: "accepted" } });
    const cancel = () => answerCancelledCommand(kept.body.id, sofia, runtime);
    expect((await cancel()).status).toBe(204);
    expect((await cancel()).status).toBe(404);
    expect(asked()).toEqual([]);
  });
});

describe("a command that is not carried out", () => {
  it.each<[number, string, () => Promise<void> | void]>([
    [403, "forbidden", () => undefined],
    [428, "cti_credentials_required", () => undefined],
    [409, "refused", () => house.cti.setSupervisor({ login: "sofia", password: "nova" })],
    [502, "cti_unreachable", () => house.cti.refuse({ isDown: true })],
    [503, "cti_unavailable", () => house.cti.serverState("disconnected")],
    [
      504,
      "cti_timeout",
      () => house.cti.prepareAnswer({ path: "supervisor/agent_logout", status: 0, thenReset: true }),
    ],
  ])("is a problem %s %s", async (status, code, prepare) => {
    const known: { credential: Credential | undefined } = {
      credential: { login: "sofia", password: "sofia123" },
    };
    if (code === "cti_credentials_required") known.credential = undefined;
    house = await openHouse({
      credential: () => known.credential,
      permission: { may: () => code !== "forbidden" },
    });
    await prepare();
    const answer = await post("agent_logout", { agent: house.agents[0] });
    await house.cti.accept();
    expect(answer).toMatchObject({
      status,
      type: "application/problem+json",
      cache: "no-store",
      body: { status, code },
    });
    expect(answer.body.error_type).toBe(code === "refused" ? "command_denied" : undefined);
    expect(JSON.stringify(answer)).not.toContain("sofia123");
  });

  it.each<[string, number, unknown, Record<string, string>?]>([
    ["dance", 404, {}],
    ["__proto__", 404, {}],
    ["agent_logout", 404, { agent: "interact:Nobody" }],
    ["agent_logout", 400, {}],
    ["agent_logout", 400, { agent: "" }],
    ["agent_logout", 400, { agent: "a\u0000b" }],
    ["agent_logout", 400, { agent: "a", agents: ["b"] }],
    ["agent_logout", 400, { agents: [] }],
    ["agent_logout", 400, { agents: ["a", "a"] }],
    ["agent_logout", 400, { agents: Array.from({ length: 101 }, (_, index) => `a${index}`) }],
    ["agent_logout", 400, { agents: ["a"], when: "contact_ended" }],
    ["agent_logout", 400, { agent: "a", expires_minutes: 5 }],
    ["agent_logout", 400, { agent: "a", password: "x" }],
    ["set_agent_state", 400, { agent: "a" }],
    ["set_agent_state", 400, { agent: "a", state_id: true }],
    ["reset_service_stats", 400, { agent: "a" }],
    ["reset_agent_stats", 400, { agent: "a", when: "contact_ended" }],
    ["agent_logout", 400, "{"],
    ["agent_logout", 415, { agent: "a" }, { "content-type": "text/plain" }],
    ["agent_logout", 413, { agent: "a", reason: "a".repeat(70_000) }],
  ])("%s is %i, case %#", async (name, status, body, headers) => {
    house = await openHouse();
    const answer = await post(name, body, headers);
    expect(answer).toMatchObject({ status, type: "application/problem+json" });
    expect(asked()).toEqual([]);
  });

  it("is unavailable while the server stops", async () => {
    house = await openHouse();
    await house.drive(house.desk.stop());
    const answer = await post("agent_logout", { agent: house.agents[0] });
    expect(answer).toMatchObject({ status: 503, body: { because: "stopping" } });
    expect(asked()).toEqual([]);
  });
});

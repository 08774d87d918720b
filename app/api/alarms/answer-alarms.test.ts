import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { People } from "@/app/api/testing/people-of.ts";
import { openWatchedHouse, type WatchedHouse } from "@/app/api/testing/watched-house.ts";
import type { Runtime } from "@/lib/runtime/start-runtime.ts";
import { answerAcknowledge, answerSnooze, answerUnacknowledge } from "./answer-marks.ts";
import { answerNewRule } from "./answer-rules.ts";
import { answerNewThresholds, answerThresholds } from "./answer-thresholds.ts";

let house: WatchedHouse;
let runtime: Runtime;
let people: People;

beforeAll(async () => {
  house = await openWatchedHouse({ agents: 12, services: 3, seed: 9, speed: 1 });
  ({ runtime, people } = house);
  await vi.waitFor(() => expect(runtime.floor().sources.interact?.alarmsKnownSince).toBeDefined(), 20_000);
}, 30_000);

afterAll(() => house?.close());

const get = async () => runtime;

function request(method: string, body?: unknown, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost:3000/api/alarms", {
    method,
    headers: {
      ...people.admin,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

/** A limit that any service with a call is beyond, for as long as it has one. */
const low = [{ name: "max_call_time", media: "voice", value: 1 }];

/** Calls of more than a second: a floor as small as this one may be without any for a while. */
function callAll(): void {
  for (const { name, media } of house.simulator.truth().services)
    if (media.includes("voice")) house.simulator.offerCalls(name, "voice", 6);
}

const raised = () => Object.entries(runtime.floor().alarms).find(([, { limit }]) => limit === 1)?.[0];

describe("the routes of alarms", () => {
  it("ask the CTI for other thresholds, which then are in force and raise", { timeout: 30_000 }, async () => {
    const before = await answerThresholds(request("GET"), get);
    const tag = before.headers.get("etag") ?? "";
    const changed = await answerNewThresholds(request("PUT", { thresholds: low }, { "if-match": tag }), get);
    expect(changed.status).toBe(200);
    expect((await changed.json()).thresholds).toHaveLength(low.length);
    const late = await answerNewThresholds(request("PUT", { thresholds: [] }, { "if-match": tag }), get);
    expect(late.status).toBe(412);
    callAll();
    await vi.waitFor(() => expect(raised()).toBeDefined(), 25_000);
  });

  it("bring an acknowledgement and a snooze onto the floor", { timeout: 30_000 }, async () => {
    const id = raised() ?? "";
    const answer = await answerAcknowledge(request("POST", { note: "Seen" }), id, get);
    expect(answer.status).toBe(204);
    expect((await answerSnooze(request("POST", { minutes: 15 }), id, get)).status).toBe(204);
    const alarm = () => runtime.floor().alarms[id];
    await vi.waitFor(() => expect(alarm()?.acknowledged).toMatchObject({ by: "Root", note: "Seen" }), 5_000);
    await vi.waitFor(() => expect(alarm()?.snoozedUntil).toBeDefined(), 5_000);
    expect(await runtime.metrics.text()).toMatch(/^alarms_acknowledged_total 1$/m);
    expect((await answerUnacknowledge(request("DELETE"), id, get)).status).toBe(204);
    await vi.waitFor(() => expect(alarm()?.acknowledged).toBeUndefined(), 5_000);
    const another = { since: "2020-01-01T00:00:00.000Z" };
    expect((await answerAcknowledge(request("POST", another), id, get)).status).toBe(409);
  });

  it("bring what a rule raises onto the same floor, where it is acknowledged", {
    timeout: 30_000,
  }, async () => {
    const rule = {
      name: "Anybody there",
      kpi: "logged_in",
      scope: { of: "floor" },
      direction: "above",
      critical: 0,
    };
    const created = await answerNewRule(request("POST", rule), get);
    const id = `rules:${(await created.json()).id}:any:floor:all`;
    const alarm = () => runtime.floor().alarms[id];
    await vi.waitFor(() => expect(alarm()).toBeDefined(), 25_000);
    expect(alarm()).toMatchObject({ kind: "rule", scope: "floor", kpi: "logged_in", severity: "critical" });
    expect((await answerAcknowledge(request("POST", {}), id, get)).status).toBe(204);
    await vi.waitFor(() => expect(alarm()?.acknowledged).toMatchObject({ by: "Root" }), 5_000);
    const metrics = await runtime.metrics.text();
    expect(metrics).toMatch(/^alarm_rules_created_total 1$/m);
    expect(metrics).toMatch(/^alarm_thresholds_changed_total 1$/m);
  });

  it("say what is wrong with thresholds that the CTI cannot be asked for", async () => {
    const same = [
      { name: "max_queue_length", media: "voice", value: 5 },
      { name: "max_queue_length", media: "chat", value: 5 },
    ];
    const answer = await answerNewThresholds(request("PUT", { thresholds: same }), get);
    expect(answer.status).toBe(400);
    expect((await answer.json()).faults[0]).toMatchObject({ code: "same_limit", suggestion: 6 });
  });

  it.each<[string, unknown, Record<string, string>, number]>([
    ["no JSON", "{", {}, 400],
    ["another type", "{}", { "content-type": "text/plain" }, 415],
    ["too much", { note: "a".repeat(70_000) }, {}, 413],
    ["a long note", { note: "a".repeat(501) }, {}, 400],
    ["control characters", { note: "a\u0000" }, {}, 400],
    ["what it does not know", { by: "sofia" }, {}, 400],
    ["another site", {}, { "sec-fetch-site": "cross-site" }, 403],
    ["another port", {}, { origin: "http://localhost:5173" }, 403],
    ["another host", {}, { host: "mirante.example", origin: "http://mirante.example" }, 403],
    ["nobody", {}, { cookie: "" }, 401],
    ["an alarm that is not", {}, {}, 404],
  ])("refuse %s with a problem", async (_what, body, headers, status) => {
    const answer = await answerAcknowledge(request("POST", body, headers), "__proto__", get);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  it("mark only what is in scope, for whoever may, and write down who it was", {
    timeout: 30_000,
  }, async () => {
    callAll();
    await vi.waitFor(() => expect(raised()).toBeDefined(), 25_000);
    const id = raised() ?? "";
    const target = runtime.floor().alarms[id]?.target ?? "";
    const within = await people.supervisorOf("sofia", { services: [target] });
    const beyond = await people.supervisorOf("sofia", { services: ["interact:another"], agents: [] });
    const acknowledge = (headers: Record<string, string>) =>
      answerAcknowledge(request("POST", { note: "Mine" }, headers), id, get);
    const thresholds = (headers: Record<string, string>) =>
      answerNewThresholds(request("PUT", { thresholds: low }, headers), get);
    expect((await acknowledge(people.viewer)).status).toBe(403);
    expect((await thresholds(people.viewer)).status).toBe(403);
    expect((await answerThresholds(request("GET", undefined, people.viewer), get)).status).toBe(200);
    expect((await answerThresholds(request("GET", undefined, { cookie: "" }), get)).status).toBe(401);
    expect((await acknowledge(beyond)).status).toBe(404);
    expect((await acknowledge(within)).status).toBe(204);
    const { records } = await runtime.audit.search({ action: "alarm.acknowledge", target: id });
    expect(records.slice(0, 2)).toMatchObject([
      {
        who: "person2",
        role: "supervisor",
        result: "done",
        after: { note: "Mine" },
        completes: records[1]?.seq,
      },
      { who: "person2", result: "asked" },
    ]);
    const changes = await runtime.audit.search({ action: "alarm.thresholds" });
    expect(changes.records[0]).toMatchObject({ who: "root", result: "accepted", after: low });
  });

  it.each([[{}], [{ minutes: -1 }], [{ minutes: 1.5 }], [{ minutes: 5, untilCleared: true }], [[]]])(
    "refuse the snooze %j",
    async (body) => {
      expect((await answerSnooze(request("POST", body), "x", get)).status).toBe(400);
    },
  );
});

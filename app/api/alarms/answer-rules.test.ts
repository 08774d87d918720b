import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type People, peopleOf, type Signed } from "@/app/api/testing/people-of.ts";
import { createMemoryRuleStore, createRuleBook, type RuleBook } from "@/lib/alarms/server.ts";
import { type Audit, createAudit } from "@/lib/audit/server.ts";
import type { Auth } from "@/lib/auth/server.ts";
import { startedAuth } from "@/lib/auth/testing/started-auth.ts";
import { createLogger } from "@/lib/runtime/create-logger.ts";
import { openStore, type Store } from "@/lib/store/server.ts";
import { answerChangedRule, answerDeletedRule, answerNewRule, answerRules } from "./answer-rules.ts";

let folder: string;
let store: Store;
let auth: Auth;
let audit: Audit;
let people: People;
let supervisor: Signed;
let rules: RuleBook;
const standing = { watched: 3, raised: 1, unknown: 1 };
const logger = createLogger("silent");
const get = async () => ({ auth, audit, logger, rules, ruleWatch: { standing: () => standing } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rules-"));
  store = await openStore({ url: `file:${folder}/mirante.db`, logger });
  audit = createAudit({ store, now: Date.now });
  const started = await startedAuth({ open: async () => store });
  auth = started.auth;
  started.grants.set("sofia", { supervision: ["services_supervision"], access: [] });
  people = await peopleOf(auth);
  supervisor = await people.supervisorOf("sofia", { services: ["interact:SAC"] });
});

afterAll(async () => {
  await audit.stop();
  await store.close();
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  let count = 0;
  const newId = () => {
    count += 1;
    return `rule-${count}`;
  };
  rules = createRuleBook({ store: createMemoryRuleStore(), newId, mostRules: 2 });
});

const rule = {
  name: "Chat waits",
  kpi: "longest_wait",
  scope: { of: "each_service" },
  media: "chat",
  direction: "above",
  warn: 120,
};

function request(method: string, body?: unknown, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost:3000/api/alarms/rules", {
    method,
    headers: { ...people.admin, "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const create = (body: unknown = rule) => answerNewRule(request("POST", body), get);

describe("the routes of rules", () => {
  it("write a rule, list it with its version, and say when the list is the same", async () => {
    const created = await create();
    expect([created.status, created.headers.get("location"), created.headers.get("etag")]).toEqual([
      201,
      "/api/alarms/rules/rule-1",
      '"1"',
    ]);
    const listed = await answerRules(request("GET"), get);
    const kept = {
      ...rule,
      id: "rule-1",
      version: 1,
      isEnabled: true,
      holdSeconds: 0,
      margin: 0,
      cooldownSeconds: 0,
      standing,
    };
    expect(await listed.json()).toEqual({ rules: [kept] });
    const tag = listed.headers.get("etag") ?? "";
    expect((await answerRules(request("GET", undefined, { "if-none-match": tag }), get)).status).toBe(304);
  });

  it("replace the version that was seen, and tell who comes second what stands now", async () => {
    await create();
    const first = request("PUT", { ...rule, warn: 90 }, { "if-match": '"1"' });
    expect((await answerChangedRule(first, "rule-1", get)).headers.get("etag")).toBe('"2"');
    const second = request("PUT", { ...rule, warn: 60 }, { "if-match": '"1"' });
    const late = await answerChangedRule(second, "rule-1", get);
    expect(late.status).toBe(412);
    expect((await late.json()).rule).toMatchObject({ warn: 90, version: 2 });
    const removal = (version: string) => request("DELETE", undefined, { "if-match": version });
    expect((await answerDeletedRule(removal('"1"'), "rule-1", get)).status).toBe(412);
    expect((await answerDeletedRule(removal("1"), "rule-1", get)).status).toBe(400);
    expect((await answerDeletedRule(removal('"2"'), "rule-1", get)).status).toBe(204);
    expect((await answerDeletedRule(removal("*"), "rule-1", get)).status).toBe(404);
  });

  it.each([
    ["no rule at all", [], "The body"],
    ["what it does not know", { ...rule, colour: "red" }, "colour"],
    ["no scope", { ...rule, scope: { of: "everybody" } }, "scope: is none of"],
    ["a limit in words", { ...rule, warn: "many" }, "warn: is no number"],
    ["a figure that is not", { ...rule, kpi: "happiness" }, "kpi: is no figure that this scope has"],
    ["no limit", { ...rule, warn: undefined }, "warn: there is no limit: give warn"],
    ["the good side", { ...rule, direction: "below" }, "direction: is the good side"],
    ["a long hold", { ...rule, holdSeconds: 9_999 }, "holdSeconds: is not from 0 to 3600"],
    [
      "hours that are none",
      { ...rule, quietHours: { from: "25:00", to: "06:00" } },
      "quietHours: has no times",
    ],
    ["a name of control characters", { ...rule, name: "a\u0007" }, "name: has characters"],
  ])("refuse %s, naming the member and the remedy", async (_what, body, words) => {
    const answer = await create(body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect((await answer.json()).detail).toContain(words);
    expect(rules.rules()).toEqual([]);
  });

  it("take no more rules than may be", async () => {
    await create();
    await create();
    expect((await create()).status).toBe(409);
  });

  it.each([[{ "sec-fetch-site": "cross-site" }], [{ origin: "http://localhost:5173" }]])(
    "let no other site change anything: %j",
    async (headers) => {
      await create();
      const answers = await Promise.all([
        answerNewRule(request("POST", rule, headers), get),
        answerChangedRule(request("PUT", rule, headers), "rule-1", get),
        answerDeletedRule(request("DELETE", undefined, headers), "rule-1", get),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
      expect(rules.rules()).toHaveLength(1);
    },
  );

  it("are nobody's, read by all, changed by who may, and written down with who it was", async () => {
    const nobody = { cookie: "" };
    const some = { ...rule, scope: { of: "services", ids: ["interact:SAC"] } };
    const other = {
      ...rule,
      name: "Other",
      scope: { of: "services", ids: ["interact:SAC", "interact:Vendas"] },
    };
    for (const [headers, status] of [
      [nobody, 401],
      [people.viewer, 403],
    ] as const) {
      expect((await answerNewRule(request("POST", some, headers), get)).status).toBe(status);
      expect((await answerDeletedRule(request("DELETE", undefined, headers), "rule-1", get)).status).toBe(
        status,
      );
    }
    expect((await answerRules(request("GET", undefined, nobody), get)).status).toBe(401);
    expect((await create(other)).status).toBe(201);
    expect((await answerNewRule(request("POST", some, supervisor), get)).status).toBe(201);
    expect((await answerNewRule(request("POST", other, supervisor), get)).status).toBe(403);
    const seen = async (who: Signed) => {
      const { rules: found } = await (await answerRules(request("GET", undefined, who), get)).json();
      return found.map(({ name, standing: told }: { name: string; standing?: object }) => [name, told]);
    };
    expect(await seen(people.viewer)).toEqual([
      ["Other", standing],
      ["Chat waits", standing],
    ]);
    expect(await seen(supervisor)).toEqual([["Chat waits", undefined]]);
    expect((await answerChangedRule(request("PUT", some, supervisor), "rule-1", get)).status).toBe(404);
    expect((await answerDeletedRule(request("DELETE", undefined, supervisor), "rule-1", get)).status).toBe(
      404,
    );
    expect((await answerDeletedRule(request("DELETE", undefined, supervisor), "rule-2", get)).status).toBe(
      204,
    );
    const { records } = await audit.search({ action: "rule.delete" });
    expect(records.slice(0, 2)).toMatchObject([
      {
        who: "person2",
        role: "supervisor",
        target: "rule-2",
        result: "done",
        before: { name: "Chat waits", version: 1 },
      },
      { who: "person2", target: "rule-2", result: "asked" },
    ]);
    expect(records[0]?.completes).toBe(records[1]?.seq);
  });

  it("are not changed when that cannot be written down", async () => {
    const closed = createAudit({ store, now: Date.now });
    await closed.stop();
    const unwritten = async () => ({ ...(await get()), audit: closed });
    const answer = await answerNewRule(request("POST", rule), unwritten);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(rules.rules()).toEqual([]);
  });
});

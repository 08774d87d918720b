import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { answerHealth } from "@/app/api/admin/health/answer-health.ts";
import type { People, Signed } from "@/app/api/testing/people-of.ts";
import { openWatchedHouse, type WatchedHouse } from "@/app/api/testing/watched-house.ts";
import { noteBackup } from "@/lib/runtime/backup-note.ts";
import type { Runtime } from "@/lib/runtime/start-runtime.ts";
import type { Simulator } from "@/lib/simulator/index.ts";
import { answerSourceTest } from "./answer-source-test.ts";
import { answerSources } from "./answer-sources.ts";

let house: WatchedHouse;
let simulator: Simulator;
let runtime: Runtime;
let people: People;
const get = async () => runtime;

beforeAll(async () => {
  house = await openWatchedHouse(
    { agents: 4, services: 2, scenario: "still" },
    { CTI_SUPERVISOR: "sofia", CTI_PASSWORD: "sofia123" },
    "/interact_cti/v1.0/",
  );
  ({ simulator, runtime, people } = house);
  await vi.waitFor(() => expect(runtime.floor().sources.interact?.link).toBe("live"), 15_000);
}, 40_000);

afterAll(() => house?.close());

function request(who: Signed, body?: object): Request {
  return new Request("http://localhost:3000/api/admin/sources", {
    method: body === undefined ? "GET" : "POST",
    headers: { ...who, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

interface Report {
  readonly steps: readonly { readonly step: string; readonly outcome: string; readonly reason?: string }[];
}

async function test(body: object): Promise<Record<string, string>> {
  const answer = await answerSourceTest(request(people.admin, body), get);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text).not.toContain("planted");
  const { steps } = JSON.parse(text) as Report;
  return Object.fromEntries(steps.map(({ step, outcome, reason }) => [step, reason ?? outcome]));
}

describe("sources and health", { timeout: 30_000 }, () => {
  it("are an administrator's alone", async () => {
    for (const who of [people.viewer, await people.supervisorOf("sofia", {})]) {
      expect((await answerSources(request(who), get)).status).toBe(403);
      expect((await answerHealth(request(who), get)).status).toBe(403);
      expect((await answerSourceTest(request(who, {}), get)).status).toBe(403);
    }
  });

  it("tell of a source what it is told to do, how it does and what it holds, and no password", async () => {
    const text = await (await answerSources(request(people.admin), get)).text();
    expect(text).not.toContain("sofia123");
    const { sources } = JSON.parse(text) as { sources: readonly object[] };
    expect(sources).toMatchObject([
      {
        ...{ id: "interact", url: simulator.url, isSimulated: false, serviceLogin: "sofia" },
        settings: { format: "json", agentState: "auto" },
        status: { link: "live", agentState: "push", degraded: {} },
        ageMs: expect.any(Number),
      },
    ]);
    expect(sources[0]).toMatchObject({
      subscriptions: expect.arrayContaining([
        expect.objectContaining({ monitor: "supervisor", expiresAt: expect.any(String) }),
      ]),
    });
  });

  it("try the configured source and others, and tell the audit of it without a password", async () => {
    expect(await test({})).toMatchObject({ cti: "passed", format: "passed", login: "skipped" });
    const login = { login: "sofia", password: "planted-secret" };
    expect(await test({ url: `${simulator.url}/interact_cti/`, ...login })).toMatchObject({
      login: "denied",
    });
    expect(await test({ url: "http://root:planted-secret@169.254.169.254/" })).toMatchObject({
      address: "malformed",
    });
    expect(await test({ url: "http://169.254.169.254/latest" })).toMatchObject({ address: "forbidden" });
    const { records } = await runtime.audit.search({ action: "source.test" });
    expect(
      records.filter(({ result }) => result !== "asked").map(({ result, target }) => [result, target]),
    ).toEqual([
      ["failed", "http://169.254.169.254"],
      ["failed", "http://169.254.169.254"],
      ["failed", simulator.url],
      ["passed", simulator.url],
    ]);
    expect(JSON.stringify(records)).not.toContain("planted");
    const half = await answerSourceTest(request(people.admin, { login: "sofia" }), get);
    expect(half.status).toBe(400);
  });

  it("tell how the installation does, and when it was last backed up", async () => {
    const told = async () =>
      (await (await answerHealth(request(people.admin), get)).json()) as {
        facts: { store: object; backupAgeMs?: number };
        findings: readonly { check: string; level: string }[];
      };
    const { facts, findings } = await told();
    expect(facts).toMatchObject({
      build: "development",
      store: { kind: "sqlite", pingMs: expect.any(Number), sizeBytes: expect.any(Number) },
      sources: { interact: { link: "live" } },
    });
    const levels = Object.fromEntries(findings.map(({ check, level }) => [check, level]));
    expect(levels).toMatchObject({ sources: "well", store: "well", backup: "unknown", chain: "unknown" });
    await noteBackup(house.folder, { atMs: Date.now() - 60_000, rows: 12 });
    expect((await told()).facts.backupAgeMs).toBeGreaterThanOrEqual(60_000);
    expect(await readFile(join(house.folder, "last-backup.json"), "utf8")).toContain('"rows":12');
  });
});

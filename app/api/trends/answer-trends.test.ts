import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { People } from "@/app/api/testing/people-of.ts";
import { openWatchedHouse, type WatchedHouse } from "@/app/api/testing/watched-house.ts";
import type { Runtime } from "@/lib/runtime/start-runtime.ts";
import { answerAgents, answerChanges, answerSeries, answerSparklines } from "./answer-trends.ts";

let house: WatchedHouse;
let runtime: Runtime;
let service: string;
let people: People;

beforeAll(async () => {
  house = await openWatchedHouse({ agents: 12, services: 3, seed: 9, speed: 0 });
  ({ runtime, people } = house);
  await vi.waitFor(() => expect(Object.keys(runtime.floor().services)).toHaveLength(3), 10_000);
  service = encodeURIComponent(Object.keys(runtime.floor().services)[0] ?? "");
});

afterAll(() => house?.close());

const answers = {
  "": answerSeries,
  sparklines: answerSparklines,
  agents: answerAgents,
  changes: answerChanges,
};

function ask(route: keyof typeof answers, query: string, headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost:3000/api/trends/${route}?${query}`, {
    headers: { ...people.viewer, ...headers },
  });
  return answers[route](request, async () => runtime);
}

describe("the routes of trends", () => {
  it("answer, and the second time only that nothing is new", async () => {
    const asked: readonly [keyof typeof answers, string][] = [
      ["", `service=${service}&kpi=waiting&minutes=60`],
      ["sparklines", "kpi=waiting"],
      ["agents", "minutes=60"],
      ["changes", "minutes=30"],
    ];
    for (const [route, query] of asked) {
      const first = await ask(route, query);
      expect(first.status, route).toBe(200);
      const tag = first.headers.get("etag") ?? "";
      const again = await ask(route, query, { "if-none-match": tag });
      const isSameMinute = again.headers.get("etag") === tag;
      if (isSameMinute) expect(again.status, route).toBe(304);
    }
  });

  it("say of minutes before the first whole one that nobody recorded them", async () => {
    const { points } = await (await ask("", `service=${service}&kpi=handled&minutes=10&step=1`)).json();
    expect(points).toHaveLength(10);
    expect(points[0]).toMatchObject({ value: null, gap: "not_recorded" });
  });

  it.each([
    ["", "kpi=waiting", 400],
    ["", "service=interact%3AX&kpi=waiting", 404],
    ["", "service=__proto__&kpi=waiting", 404],
    ["", "service=a&kpi=nonsense", 400],
    ["", "service=a&service=b&kpi=waiting", 400],
    ["", `service=${"a".repeat(300)}&kpi=waiting`, 400],
    ["", "service=a%00&kpi=waiting", 400],
    ["", "service=a&kpi=waiting&minutes=9999", 400],
    ["", "service=a&kpi=waiting&minutes=1e3", 400],
    ["sparklines", "kpi=waiting&color=red", 400],
    ["agents", "minutes=-5", 400],
    ["changes", "limit=1000", 400],
  ] as const)("refuse /%s?%.60s with %i", async (route, query, status) => {
    const answer = await ask(route, query);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect((await answer.json()).detail).toMatch(/\.$/);
  });

  it("answer no page of another site", async () => {
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await ask("changes", "", headers)).status).toBe(403);
  });

  it("answer nobody, and others about what they may see", async () => {
    for (const route of Object.keys(answers) as (keyof typeof answers)[])
      expect((await ask(route, "", { cookie: "" })).status, route).toBe(401);
    const [seen = "", hidden = ""] = Object.keys(runtime.floor().services);
    const somebody = await people.viewerOf({ services: [seen], agents: [] });
    const series = (id: string) => ask("", `service=${encodeURIComponent(id)}&kpi=waiting`, somebody);
    expect((await series(seen)).status).toBe(200);
    expect((await series(hidden)).status).toBe(404);
    const { services } = await (await ask("sparklines", "kpi=waiting", somebody)).json();
    expect(Object.keys(services)).toEqual([seen]);
    const { parts } = await (await ask("sparklines", "kpi=service_level", somebody)).json();
    expect(Object.keys(parts), "nor what a share is of").toEqual([seen]);
    const crowd = await ask("agents", "minutes=60", somebody);
    expect([crowd.status, (await crowd.json()).reason]).toEqual([403, "scope"]);
    const { changes } = await (await ask("changes", "minutes=30", somebody)).json();
    expect(JSON.stringify(changes)).not.toContain(hidden);
  });
});

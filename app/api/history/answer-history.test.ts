import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openApi } from "@/app/api/openapi/open-api.ts";
import { createAnswerCheck } from "@/app/api/openapi/testing/create-answer-check.ts";
import type { People } from "@/app/api/testing/people-of.ts";
import { openWatchedHouse, type WatchedHouse } from "@/app/api/testing/watched-house.ts";
import type { Runtime } from "@/lib/runtime/start-runtime.ts";
import * as routes from "./answer-history.ts";

let house: WatchedHouse;
let runtime: Runtime;
let service: string;
let agent: string;
let people: People;

beforeAll(async () => {
  house = await openWatchedHouse({ agents: 12, services: 3, seed: 9, speed: 0 });
  ({ runtime, people } = house);
  await vi.waitFor(() => expect(Object.keys(runtime.floor().agents)).toHaveLength(12), 10_000);
  service = Object.keys(runtime.floor().services)[0] ?? "";
  agent = Object.keys(runtime.floor().agents)[0] ?? "";
  await vi.waitFor(() => expect(runtime.history.counters().writtenRows).toBeGreaterThan(12), 10_000);
});

afterAll(() => house?.close());

const answers = {
  series: routes.answerSeries,
  compare: routes.answerCompare,
  alarms: routes.answerAlarms,
  contacts: routes.answerContacts,
  annotations: routes.answerAnnotations,
  standing: routes.answerStanding,
  agents: (request: Request, get: () => Promise<Runtime>) => routes.answerAgent(request, get, agent),
};

type Route = keyof typeof answers;

function ask(route: Route, query: string, headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost:3000/api/history/${route}?${query}`, {
    headers: { ...people.viewer, ...headers },
  });
  return answers[route](request, async () => runtime);
}

const seriesQuery = () => `service=${encodeURIComponent(service)}&kpi=waiting&kpi=service_level`;

describe("the routes of history", () => {
  it("answer as the document of the interface describes them, and the second time that nothing is new", async () => {
    const faultsOfAnswer = createAnswerCheck(openApi);
    const asked: readonly (readonly [Route, string, string?])[] = [
      ["series", seriesQuery()],
      ["compare", "kpi=handled&against=yesterday"],
      ["alarms", ""],
      ["contacts", "minWait=10"],
      ["annotations", "day=2026-11-21"],
      ["standing", ""],
      ["agents", "", "agents/{id}"],
    ];
    for (const [route, query, path = route] of asked) {
      const first = await ask(route, query);
      expect(first.status, route).toBe(200);
      expect(faultsOfAnswer(`get /api/history/${path}`, await first.json()), route).toEqual([]);
      const fixed = route === "annotations";
      if (!fixed) continue;
      const again = await ask(route, query, { "if-none-match": first.headers.get("etag") ?? "" });
      expect(again.status, route).toBe(304);
    }
  });

  it("tell each agent's present state, as the floor has it", async () => {
    const { spans } = await (await ask("agents", "")).json();
    expect(spans.at(-1)).toMatchObject({ presence: runtime.floor().agents[agent]?.presence });
  });

  it.each([
    ["series", "kpi=waiting", 400],
    ["series", "service=a&kpi=nonsense", 400],
    ["series", "service=a&kpi=waiting&step=7", 400],
    ["series", "service=a&kpi=waiting&color=red", 400],
    ["series", "service=a&kpi=waiting&media=a&media=b", 400],
    ["series", `kpi=waiting${"&service=a".repeat(21)}`, 400],
    ["series", "service=a&kpi=waiting&kpi=asa&kpi=aht&kpi=handled&kpi=received", 400],
    ["series", "service=a&kpi=waiting&from=2020-01-01T00:00:00Z&to=2020-01-08T00:00:00Z&step=1", 400],
    ["series", `service=${"a".repeat(300)}&kpi=waiting`, 400],
    ["compare", "kpi=waiting&against=tomorrow", 400],
    ["alarms", "from=yesterday", 400],
    ["alarms", "from=2026-11-21T12:00:00Z&to=2026-11-21T11:00:00Z", 400],
    ["alarms", "from=2999-11-21T12:00:00Z", 400],
    ["alarms", "to=2026-11-21T12:00:00Z", 400],
    ["alarms", "day=2026-02-31", 400],
    ["alarms", "day=2026-11-21&from=2026-11-21T12:00:00Z", 400],
    ["alarms", "from=1990-11-21T12:00:00Z", 400],
    ["contacts", "limit=5000", 400],
    ["contacts", "outcome=happy", 400],
    ["agents", "from=2026-10-01T00:00:00Z&to=2026-10-21T00:00:00Z", 400],
    ["standing", "a=b", 400],
  ] as const)("refuse /%s?%.70s with %i", async (route, query, status) => {
    const answer = await ask(route, query);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect((await answer.json()).detail).toMatch(/\.$/);
  });

  it("answer nobody, no page of another site, and others about what they may see", async () => {
    for (const route of Object.keys(answers) as Route[])
      expect((await ask(route, "", { cookie: "" })).status, route).toBe(401);
    expect((await ask("standing", "", { "sec-fetch-site": "cross-site" })).status).toBe(403);
    const somebody = await people.viewerOf({ services: [service], agents: [] });
    expect((await ask("series", seriesQuery(), somebody)).status).toBe(200);
    expect((await ask("agents", "", somebody)).status).toBe(404);
    const hidden = Object.keys(runtime.floor().services)[1] ?? "";
    const query = `service=${encodeURIComponent(hidden)}&kpi=waiting`;
    expect((await ask("series", query, somebody)).status).toBe(404);
    expect((await ask("contacts", `service=${encodeURIComponent(hidden)}`, somebody)).status).toBe(404);
    const told = await Promise.all(
      (["contacts", "alarms", "annotations"] as const).map(async (route) =>
        (await ask(route, "", somebody)).text(),
      ),
    );
    expect(told.join()).not.toContain(hidden);
  });
});

import { expect } from "@playwright/test";
import { type AnswerCheck, createAnswerCheck } from "../app/api/openapi/testing/create-answer-check.ts";
import type { HistorySeriesAnswer, HistoryStanding } from "../lib/domain/index.ts";
import type { Truth } from "../lib/simulator/index.ts";
import { differences, type Fact } from "./support/facts.ts";
import { presenceOfState } from "./support/presence-of-state.ts";
import { fetchSigned } from "./support/sessions.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";
import type { WatchedCentre } from "./support/watch-centre.ts";
import { instantOf } from "./support/watched-minutes.ts";

const counters = ["received", "handled", "abandoned"];

test.describe("the history of a contact centre, over HTTP", () => {
  let floor: WatchedFloor;
  let ends: WatchedCentre["ends"];
  let faultsOfAnswer: AnswerCheck;

  test.beforeAll(async ({ watchedCentre }) => {
    ({ floor, ends } = watchedCentre);
    faultsOfAnswer = createAnswerCheck(await (await fetchSigned(`${floor.app.url}/api/openapi.json`)).json());
  });

  async function ask<Answer>(path: string, described: string): Promise<Answer> {
    const answer = await fetchSigned(`${floor.app.url}${path}`);
    expect(answer.status, path).toBe(200);
    const read = await answer.json();
    expect(faultsOfAnswer(`get ${described}`, read), path).toEqual([]);
    return read;
  }

  test("tells what every service counted in each minute, as it was true", async () => {
    const [from, to] = [Math.min(...ends.keys()), Math.max(...ends.keys()) + 1].map(instantOf);
    const range = `from=${from}&to=${to}&step=1`;
    const expected = countsOf(ends);
    expect([...expected.values()].some((value) => value !== 0)).toBe(true);
    const kpis = counters.map((kpi) => `kpi=${kpi}`).join("&");
    const services = [
      ...new Set([...ends.values()].flatMap((truth) => truth.services.map(({ name }) => name))),
    ];
    const asked = services.map((name) => `service=${encodeURIComponent(`interact:${name}`)}`).join("&");
    const compare = async () => {
      const { series } = await ask<HistorySeriesAnswer>(
        `/api/history/series?${asked}&${kpis}&${range}`,
        "/api/history/series",
      );
      const told = series.flatMap(({ service, kpi, points }) =>
        points.map(({ at, value }): [string, Fact] => [`${service} ${kpi} ${at}`, value ?? "—"]),
      );
      return differences(expected, new Map(told.filter(([name]) => expected.has(name))));
    };
    await expect.poll(compare, { timeout: 20_000 }).toEqual([]);
  });

  test("tells of every agent the state that they are in", async () => {
    const { agents } = [...ends.values()].at(-1) ?? floor.cti.truth();
    for (const { name, state } of agents.slice(0, 8)) {
      const id = encodeURIComponent(`interact:${name}`);
      const read = async () => {
        const { spans } = await ask<{ spans: { presence: string; to?: string }[] }>(
          `/api/history/agents/${id}`,
          "/api/history/agents/{id}",
        );
        return spans.at(-1);
      };
      await expect
        .poll(read, { message: name, timeout: 20_000 })
        .toMatchObject({ presence: presenceOfState(state) });
      expect((await read())?.to).toBeUndefined();
    }
  });

  test("tells of as many contacts in hand and in queues as there are", async () => {
    const { services, agents } = floor.cti.truth();
    // A private contact is its agent's alone, in no service.
    const open = new Set([...services, ...agents].flatMap(({ calls }) => calls.map(({ id }) => id.trim())));
    const read = async () => {
      const answer = await ask<{ contacts: readonly object[] }>(
        "/api/history/contacts?outcome=open&limit=500",
        "/api/history/contacts",
      );
      return answer.contacts.length;
    };
    await expect.poll(read, { timeout: 20_000 }).toBe(open.size);
  });

  test("tells that it is written, and that nothing was lost", async () => {
    const standing = await ask<HistoryStanding>("/api/history/standing", "/api/history/standing");
    expect(standing).toMatchObject({ isOn: true, lostRows: 0 });
    const metrics = await (await fetchSigned(`${floor.app.url}/metrics`)).text();
    expect(metrics).toMatch(/^history_on 1$/m);
    expect(metrics).toMatch(/^history_rows_lost_total 0$/m);
  });
});

/** By service, KPI and instant, what was counted in every minute but the first, which has none before it. */
function countsOf(ends: ReadonlyMap<number, Truth>): ReadonlyMap<string, Fact> {
  const told = [...ends];
  const counts = told.slice(1).flatMap(([minute, after], index) => {
    const before = told[index]?.[1];
    return after.services.flatMap(({ name, type }) =>
      type !== "inbound"
        ? []
        : counters.map((kpi): [string, Fact] => [
            `interact:${name} ${kpi} ${instantOf(minute)}`,
            totalOf(after, name, kpi) - (before === undefined ? 0 : totalOf(before, name, kpi)),
          ]),
    );
  });
  return new Map(counts);
}

function totalOf({ services }: Truth, name: string, statistic: string): number {
  const found = services.find((each) => each.name === name);
  return (found?.statistics ?? []).reduce((sum, { values }) => sum + (values[statistic] ?? 0), 0);
}

import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { type HistorySeriesAnswer, wallTimeOf } from "../lib/domain/index.ts";
import type { Truth } from "../lib/simulator/index.ts";
import { differences, type Fact } from "./support/facts.ts";
import { goByKeys } from "./support/go-by-keys.ts";
import { hastenTime } from "./support/hasten.ts";
import { pathOf } from "./support/page-paths.ts";
import { presenceOfState } from "./support/presence-of-state.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { signedHeaders } from "./support/sessions.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";
import {
  busiestService,
  eachMinute,
  instantOf,
  serviceOf,
  total,
  trueCounts,
  zoneOfYoungDay,
} from "./support/watched-minutes.ts";

/** A minute takes four seconds. */
const haste = 15;
const minutesWatched = 3;
const minuteMs = 60_000;

test.describe("the history of a contact centre that was watched, lost for some minutes and found again", () => {
  test.describe.configure({ timeout: 150_000 });
  const time = hastenTime(haste);
  const timezone = zoneOfYoungDay();
  const ends = new Map<number, Truth>();
  let floor: WatchedFloor;
  let lostMinute: number;
  let lastMinute: number;

  test.beforeAll(async () => {
    floor = await startFloor(
      { agents: 40, speed: 0, clock: time.clock, timezone },
      { ...time.environment, CTI_TIMEZONE: timezone },
    );
    await time.untilNextMinute();
    for (let round = 0; round <= minutesWatched; round += 1) {
      const minute = await time.untilNextMinute();
      if (round > 0) floor.cti.advanceWorld(90);
      ends.set(minute, floor.cti.truth());
    }
    lostMinute = await time.untilNextMinute();
    await floor.cti.refuse({ isDown: true });
    await time.untilNextMinute();
    await time.untilNextMinute();
    await floor.cti.accept();
    await time.untilNextMinute();
    lastMinute = await time.untilNextMinute();
  });
  test.afterAll(() => floor?.stop());

  test("tells each minute as it was, as a table and over the API, and the outage as a gap", async ({
    page,
  }) => {
    const service = busiestService(ends);
    for (const [kpi, tellCount] of Object.entries(trueCounts())) {
      await openHistory(page, service, `kpi=${kpi}`);
      const expected = eachMinute(ends, (before, after) =>
        tellCount(serviceOf(before, service), serviceOf(after, service)),
      );
      const wanted = new Set(expected.keys());
      const compare = async () => differences(expected, await readColumn(page, "data-value", wanted));
      await expect.poll(compare, { message: kpi }).toEqual([]);
      const told = await fetchSeries(service, kpi);
      const points = (told.series[0]?.points ?? []).filter(({ at }) => wanted.has(at));
      const values = points.map(({ at, value }): [string, Fact] => [at, value ?? "—"]);
      expect(differences(expected, new Map(values)), `${kpi} over the API`).toEqual([]);
      await expect(page.locator("[data-total]").first()).toHaveAttribute(
        "data-total",
        String(told.series[0]?.total.value ?? ""),
      );
    }
    const lost = page.locator(`tr[data-at="${instantOf(lostMinute + 1)}"]`);
    await expect(lost).toContainText("not live");
    await expect(lost.locator("[data-value]")).toHaveText("—");
  });

  test("tells of one medium of a service alone, and keeps the choice in the address", async ({ page }) => {
    const [first] = [...ends.values()];
    const mixed = first?.services.find(({ media }) => media.length > 1);
    const [chosen] = mixed?.media ?? [];
    if (mixed === undefined || chosen === undefined) throw new Error("no service has two media");
    await openHistory(page, mixed.name, "kpi=handling");
    await page.getByLabel("Medium").selectOption(chosen);
    await expect(page).toHaveURL(new RegExp(`media=${chosen}`));
    const expected = eachMinute(ends, (_before, after) => {
      const { statistics } = serviceOf(after, mixed.name);
      return statistics.find(({ media }) => media === chosen)?.values.handling ?? 0;
    });
    const wanted = new Set(expected.keys());
    await expect
      .poll(async () => differences(expected, await readColumn(page, "data-value", wanted)))
      .toEqual([]);
  });

  test("tells the service level of each minute as answers in target of all answered or abandoned", async ({
    page,
  }) => {
    const service = busiestService(ends);
    await openHistory(page, service, "kpi=service_level");
    const expected = eachMinute(ends, (before, after) => {
      const grown = (metrics: readonly string[]) =>
        metrics.reduce(
          (sum, metric) =>
            sum + total(serviceOf(after, service), metric) - total(serviceOf(before, service), metric),
          0,
        );
      return `${grown(["handled_awt"])} / ${grown(["handled", "abandoned"])}`;
    });
    expect([...expected.values()].some((parts) => parts !== "0 / 0")).toBe(true);
    const wanted = new Set(expected.keys());
    await expect
      .poll(async () => differences(expected, await readColumn(page, "data-parts", wanted)))
      .toEqual([]);
  });

  test("lays yesterday beside it by the clock, and a day of which nothing is known as dashes", async ({
    page,
  }) => {
    const service = busiestService(ends);
    await openHistory(page, service, "kpi=received&over=yesterday");
    const others = page.locator('[data-other="yesterday"]');
    await expect(others.first()).toHaveText("—");
    // A yesterday that was twice as busy, minute by minute.
    const today = await fetchSeries(service, "received");
    const firstMs = Date.parse(today.from);
    await page.route("**/api/history/series?**", async (route) => {
      const asked = Date.parse(new URL(route.request().url()).searchParams.get("from") ?? "");
      if (asked >= firstMs) return route.fallback();
      const shift = firstMs - asked;
      const moved = today.series.map((series) => ({
        ...series,
        points: series.points.map((point) => ({
          ...point,
          at: new Date(Date.parse(point.at) - shift).toISOString(),
          value: point.value === null ? null : 2 * point.value,
        })),
      }));
      return route.fulfill({ json: { ...today, series: moved } });
    });
    await page.reload();
    const doubled = (today.series[0]?.points ?? []).map(({ at, value }): [string, Fact] => [
      at,
      value === null ? "" : 2 * value,
    ]);
    await expect
      .poll(async () =>
        differences(
          new Map(doubled),
          await readColumn(page, "data-other-value", new Set(doubled.map(([at]) => at))),
        ),
      )
      .toEqual([]);
  });

  test("is read point by point by the keyboard, says what was lost and found, and can be used by everybody", async ({
    page,
  }) => {
    const service = busiestService(ends);
    await openHistory(page, service, "kpi=received", "drawing");
    const slider = page.getByRole("slider", { name: `Received: ${service}` });
    await slider.focus();
    await page.keyboard.press("Home");
    await expect(slider).toHaveAttribute("aria-valuenow", "0");
    const firstTime = wallTimeOf(fromMs(), timezone).slice(11);
    await expect(slider).toHaveAttribute("aria-valuetext", new RegExp(`^${firstTime} `));
    await page.keyboard.press("ArrowRight");
    await expect(slider).toHaveAttribute("aria-valuenow", "1");
    await expect(page.locator('[data-mark="source_lost"]')).toHaveCount(1);
    await expect(page.locator('[data-mark="source_back"]')).toHaveCount(1);
    await seeAccessible(page);
  });

  test("is taken into a file with the values of the screen and the reason for every blank", async ({
    page,
  }) => {
    const service = busiestService(ends);
    await openHistory(page, service, "kpi=received");
    const shown = await readColumn(page, "data-value", new Set([...ends.keys()].map(instantOf)));
    for (const [item, isJson] of [
      ["CSV of what is on screen", false],
      ["JSON of what is on screen", true],
    ] as const) {
      await page.getByRole("button", { name: "Export" }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("menuitem", { name: item }).click();
      const text = await readFile(await (await download).path(), "utf8");
      const told = isJson ? valuesOfJson(text) : valuesOfCsv(text);
      const wanted = [...shown.keys()].map((at): [string, Fact] => [at, told.get(at) ?? "absent"]);
      expect(differences(shown, new Map(wanted)), item).toEqual([]);
      if (!isJson) expect(text).toContain("Value: not live");
    }
  });

  test("says what makes no sense in the address, and where a range is none", async ({ page }) => {
    await page.goto(`${floor.app.url}/history?kpi=nonsense&step=7`);
    await expect(page.locator("[data-ignored]")).toHaveAttribute("data-ignored", "kpi step");
    await page.goto(`${floor.app.url}/history?range=custom&from=2026-11-26T12:00&to=2026-11-26T08:00`);
    await expect(page.locator("[data-range-fault]")).toHaveAttribute("data-range-fault", "reversed");
  });

  test("shows the day of an agent up to the state they are in", async ({ page }) => {
    const agent = floor.cti.truth().agents.find(({ state }) => presenceOfState(state) === "available");
    await page.goto(`${floor.app.url}${pathOf("agents", agent?.name ?? "")}?as=table`);
    const rows = page.locator("[data-agent-day] tr[data-state]");
    await expect(rows.first()).toHaveAttribute("data-state", "available");
    await expect(rows.filter({ hasText: "not live" }).first()).toBeVisible();
    await page
      .getByRole("region", { name: "The agent’s day" })
      .getByRole("button", { name: "Table" })
      .click();
    const slider = page.getByRole("slider", { name: "The agent’s day" });
    await slider.focus();
    await page.keyboard.press("End");
    await expect(slider).toHaveAttribute("aria-valuetext", /Ready/);
  });

  test("lists the alarms that were raised, each with its worst value and its limit", async ({ page }) => {
    const response = await fetch(`${floor.app.url}/api/history/alarms`, {
      headers: signedHeaders(floor.app.url),
    });
    const { alarms } = (await response.json()) as {
      readonly alarms: readonly { readonly id: string; readonly worst: number }[];
    };
    const raised = floor.cti.truth().alarms;
    expect(alarms.length).toBeGreaterThanOrEqual(raised.length);
    await page.goto(`${floor.app.url}/alarms?tab=history`);
    await expect(page.locator("[data-past-alarm]")).toHaveCount(alarms.length);
    for (const { id, worst } of alarms)
      await expect(page.locator(`[data-past-alarm=${JSON.stringify(id)}] [data-worst]`)).toHaveAttribute(
        "data-worst",
        String(worst),
      );
    await expect(page.locator('[data-summary="alarms"]')).toHaveText(String(alarms.length));
    await seeAccessible(page);
  });

  test("is reached by keys, and lists who left the queue", async ({ page }) => {
    await page.goto(floor.app.url);
    await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
    await goByKeys(page, "h", "History");
    await expect(page).toHaveURL(/\/history$/);
    await page.getByRole("link", { name: "Contacts" }).click();
    const answer = await fetch(`${floor.app.url}/api/history/contacts?outcome=left_queue`, {
      headers: signedHeaders(floor.app.url),
    });
    const { contacts } = (await answer.json()) as { readonly contacts: readonly unknown[] };
    await expect(page.locator("[data-contact]")).toHaveCount(contacts.length);
    await seeAccessible(page);
  });

  /** The range that is looked at: from the minute before all that was watched. */
  function fromMs(): number {
    return ([...ends.keys()][0] ?? 0) * minuteMs - minuteMs;
  }

  async function openHistory(page: Page, service: string, query: string, as: "table" | "drawing" = "table") {
    const range = {
      service: `interact:${service}`,
      range: "custom",
      from: wallTimeOf(fromMs(), timezone),
      to: wallTimeOf((lastMinute - 1) * minuteMs, timezone),
      step: "1",
      ...(as === "table" ? { as } : {}),
    };
    await page.goto(`${floor.app.url}/history?${new URLSearchParams(range)}&${query}`);
    const shown = as === "table" ? page.locator("[data-history] tr[data-at]") : page.getByRole("slider");
    await expect(shown.first()).toBeVisible();
  }

  async function fetchSeries(service: string, kpi: string): Promise<HistorySeriesAnswer> {
    const query = new URLSearchParams({
      service: `interact:${service}`,
      kpi,
      from: new Date(fromMs()).toISOString(),
      to: new Date((lastMinute - 1) * minuteMs).toISOString(),
      step: "1",
    });
    const answer = await fetch(`${floor.app.url}/api/history/series?${query}`, {
      headers: signedHeaders(floor.app.url),
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as HistorySeriesAnswer;
  }
});

/** What a column of the table tells, by instant. */
async function readColumn(
  page: Page,
  attribute: "data-value" | "data-parts" | "data-other-value",
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Fact>> {
  const rows = await page
    .locator("[data-history] tr[data-at]")
    .evaluateAll(
      (all, name) =>
        all.map((row): [string, string] => [
          row.getAttribute("data-at") ?? "",
          row.querySelector(`[${name}]`)?.getAttribute(name) ?? "",
        ]),
      attribute,
    );
  return new Map(
    rows
      .filter(([at]) => wanted.has(at))
      .map(([at, text]) => [at, attribute === "data-parts" || text === "" ? text : Number(text)]),
  );
}

/** Values of a file by instant: the fifth and sixth column. */
function valuesOfCsv(text: string): ReadonlyMap<string, Fact> {
  const lines = text.trim().split("\r\n").slice(1);
  return new Map(
    lines.map((line) => {
      const [, , , , at = "", value = ""] = line.split(",");
      return [at, value === "" ? "" : Number(value)];
    }),
  );
}

function valuesOfJson(text: string): ReadonlyMap<string, Fact> {
  const { series } = JSON.parse(text) as HistorySeriesAnswer;
  return new Map((series[0]?.points ?? []).map(({ at, value }) => [at, value ?? ""]));
}

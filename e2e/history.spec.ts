import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { type HistorySeriesAnswer, wallTimeOf } from "../lib/domain/index.ts";
import { differences, type Fact } from "./support/facts.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { historyOf, type WatchedHistory } from "./support/see-history.ts";
import { test } from "./support/test.ts";
import type { WatchedCentre } from "./support/watch-centre.ts";
import {
  busiestService,
  eachMinute,
  instantOf,
  readMinutes,
  serviceOf,
  trueCounts,
  trueServiceLevels,
} from "./support/watched-minutes.ts";

test.describe("the history of a contact centre that was watched, lost for some minutes and found again", () => {
  test.describe.configure({ timeout: 150_000 });
  let watched: WatchedHistory;
  let centre: WatchedCentre;
  let ends: WatchedCentre["ends"];

  test.beforeAll(({ watchedCentre }) => {
    centre = watchedCentre;
    ends = centre.ends;
    watched = historyOf(centre);
  });

  test("tells each minute as it was, as a table and over the API, and the outage as a gap", async ({
    page,
  }) => {
    const service = busiestService(ends);
    for (const [kpi, tellCount] of Object.entries(trueCounts())) {
      await watched.open(page, service, `kpi=${kpi}`);
      const expected = eachMinute(ends, (before, after) =>
        tellCount(serviceOf(before, service), serviceOf(after, service)),
      );
      const wanted = new Set(expected.keys());
      const compare = async () =>
        differences(expected, await readMinutes(history(page), "data-value", wanted));
      await expect.poll(compare, { message: kpi }).toEqual([]);
      const told = await watched.fetchSeries(service, kpi);
      const points = (told.series[0]?.points ?? []).filter(({ at }) => wanted.has(at));
      const values = points.map(({ at, value }): [string, Fact] => [at, value ?? "—"]);
      expect(differences(expected, new Map(values)), `${kpi} over the API`).toEqual([]);
      await expect(page.locator("[data-total]").first()).toHaveAttribute(
        "data-total",
        String(told.series[0]?.total.value ?? ""),
      );
    }
    const lost = page.locator(`tr[data-at="${instantOf(centre.lostMinute + 1)}"]`);
    await expect(lost).toContainText("not live");
    await expect(lost.locator("[data-value]")).toHaveText("—");
  });

  test("tells of one medium of a service alone, and keeps the choice in the address", async ({ page }) => {
    const [first] = [...ends.values()];
    const mixed = first?.services.find(({ media }) => media.length > 1);
    const [chosen] = mixed?.media ?? [];
    if (mixed === undefined || chosen === undefined) throw new Error("no service has two media");
    await watched.open(page, mixed.name, "kpi=handling");
    await page.getByLabel("Medium").selectOption(chosen);
    await expect(page).toHaveURL(new RegExp(`media=${chosen}`));
    const expected = eachMinute(ends, (_before, after) => {
      const { statistics } = serviceOf(after, mixed.name);
      return statistics.find(({ media }) => media === chosen)?.values.handling ?? 0;
    });
    const wanted = new Set(expected.keys());
    await expect
      .poll(async () => differences(expected, await readMinutes(history(page), "data-value", wanted)))
      .toEqual([]);
  });

  test("tells the service level of each minute as answers in target of all answered or abandoned", async ({
    page,
  }) => {
    const service = busiestService(ends);
    await watched.open(page, service, "kpi=service_level");
    const expected = trueServiceLevels(ends, service);
    expect([...expected.values()].some((parts) => parts !== "0 / 0")).toBe(true);
    const wanted = new Set(expected.keys());
    await expect
      .poll(async () => differences(expected, await readMinutes(history(page), "data-parts", wanted)))
      .toEqual([]);
  });

  test("lays yesterday beside it by the clock, and a day of which nothing is known as dashes", async ({
    page,
  }) => {
    const service = busiestService(ends);
    await watched.open(page, service, "kpi=received&over=yesterday");
    const others = page.locator('[data-other="yesterday"]');
    await expect(others.first()).toHaveText("—");
    // A yesterday that was twice as busy, minute by minute.
    const today = await watched.fetchSeries(service, "received");
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
          await readMinutes(history(page), "data-other-value", new Set(doubled.map(([at]) => at))),
        ),
      )
      .toEqual([]);
  });

  test("is read point by point by the keyboard, says what was lost and found, and can be used by everybody", async ({
    page,
  }) => {
    const service = busiestService(ends);
    await watched.open(page, service, "kpi=received", "drawing");
    const slider = page.getByRole("slider", { name: `Received: ${service}` });
    await slider.focus();
    await page.keyboard.press("Home");
    await expect(slider).toHaveAttribute("aria-valuenow", "0");
    const firstTime = wallTimeOf(watched.fromMs, centre.timezone).slice(11);
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
    await watched.open(page, service, "kpi=received");
    const shown = await readMinutes(history(page), "data-value", new Set([...ends.keys()].map(instantOf)));
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
});

const history = (page: Page) => page.locator("[data-history]");

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

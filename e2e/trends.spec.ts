import { expect, type Page } from "@playwright/test";
import { differences, type Fact } from "./support/facts.ts";
import { presenceOfState } from "./support/presence-of-state.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";
import { type WatchedMinutes, watchMinutes } from "./support/watch-centre.ts";
import {
  busiestService,
  eachMinute,
  instantOf,
  type MinuteEnds,
  readMinutes,
  serviceOf,
  trueCounts,
  trueServiceLevels,
} from "./support/watched-minutes.ts";

test.describe("the trends of a contact centre that is watched for some minutes", () => {
  test.describe.configure({ timeout: 120_000 });
  let floor: WatchedFloor;
  let ends: WatchedMinutes["ends"];

  test.beforeAll(async () => {
    ({ floor, ends } = await watchMinutes());
  });
  test.afterAll(() => floor?.stop());

  test("tell what was counted in each minute, and what waited and was handled as it ended", async ({
    page,
  }) => {
    const service = busiestService(ends);
    await openTrend(page, floor, service, "kpi=received&range=15");
    for (const [kpi, tellCount] of Object.entries(trueCounts())) {
      await page.getByLabel("KPI").selectOption(kpi);
      await expect(page.locator(`[data-trend="${kpi}"]`)).toBeVisible();
      const expected = eachMinute(ends, (before, after) =>
        tellCount(serviceOf(before, service), serviceOf(after, service)),
      );
      const compare = async () =>
        differences(expected, await readMinutes(trend(page), "data-value", comparedMinutes(ends)));
      await expect.poll(compare, { message: kpi }).toEqual([]);
      // Nobody watched the minutes before, and no line is drawn through them.
      const first = page.locator("tr[data-at]").last();
      await expect(first).toContainText("not recorded");
      await expect(first.locator("[data-value]")).toHaveText("—");
    }
  });

  test("tell the service level as the answers in target of all answered or abandoned in each minute", async ({
    page,
  }) => {
    const service = busiestService(ends);
    await openTrend(page, floor, service, "kpi=service_level&range=15");
    const expected = trueServiceLevels(ends, service);
    expect([...expected.values()].some((parts) => parts !== "0 / 0")).toBe(true);
    await expect
      .poll(async () =>
        differences(expected, await readMinutes(trend(page), "data-parts", comparedMinutes(ends))),
      )
      .toEqual([]);
  });

  test("tell how many agents were in each state as each minute ended", async ({ page }) => {
    await page.goto(floor.app.url);
    const panel = page.getByRole("region", { name: "Agents over the day" });
    await panel.getByRole("button", { name: "Table" }).click();
    const expected = new Map<string, Fact>();
    for (const [minute, { agents }] of ends)
      for (const presence of ["available", "busy", "paused", "offline"])
        expected.set(
          `${instantOf(minute)} ${presence}`,
          agents.filter(({ state }) => presenceOfState(state) === presence).length,
        );
    const read = async () => {
      const cells = await panel
        .locator("[data-count]")
        .evaluateAll((all) =>
          all.map((cell): [string, number] => [
            `${cell.closest("tr")?.getAttribute("data-at")} ${cell.getAttribute("data-count")}`,
            Number(cell.textContent),
          ]),
        );
      return new Map(cells.filter(([name]) => expected.has(name)));
    };
    await expect.poll(async () => differences(expected, await read())).toEqual([]);
  });

  test("are kept in the address, and nonsense there is said and falls back", async ({ page }) => {
    const service = busiestService(ends);
    await openTrend(page, floor, service, "kpi=nonsense&media=fax&range=60");
    await expect(page.locator("[data-ignored]")).toHaveAttribute("data-ignored", "kpi media");
    await page.getByLabel("KPI").selectOption("handled");
    await expect(page).toHaveURL(/kpi=handled/);
    await expect(page.locator("[data-ignored]")).toHaveCount(0);
    await page.reload();
    await expect(page.locator('[data-trend="handled"] table')).toBeVisible();
  });
});

const trend = (page: Page) => page.locator("[data-trend]");

/** The minutes of which the table is to tell: the first that was watched has none before it. */
function comparedMinutes(ends: MinuteEnds): ReadonlySet<string> {
  return new Set([...ends.keys()].slice(1).map(instantOf));
}

async function openTrend(page: Page, { app }: WatchedFloor, service: string, query: string): Promise<void> {
  await page.goto(`${app.url}/services/${encodeURIComponent(`interact:${service}`)}?${query}&as=table`);
  await expect(page.locator("[data-trend] tr[data-at]").first()).toBeVisible();
}

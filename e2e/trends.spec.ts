import { expect, type Page } from "@playwright/test";
import type { Truth } from "../lib/simulator/index.ts";
import { differences, type Fact } from "./support/facts.ts";
import { hastenTime } from "./support/hasten.ts";
import { presenceOfState } from "./support/presence-of-state.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";
import {
  busiestService,
  eachMinute,
  instantOf,
  type MinuteEnds,
  serviceOf,
  total,
  trueCounts,
  zoneOfYoungDay,
} from "./support/watched-minutes.ts";

/** A minute takes four seconds. */
const haste = 15;
const minutesWatched = 3;

test.describe("the trends of a contact centre that is watched for some minutes", () => {
  test.describe.configure({ timeout: 120_000 });
  const time = hastenTime(haste);
  /** What was true when each minute ended; nothing happens but in one moment well inside it. */
  const ends = new Map<number, Truth>();
  let floor: WatchedFloor;

  test.beforeAll(async () => {
    const timezone = zoneOfYoungDay();
    floor = await startFloor(
      { agents: 40, speed: 0, clock: time.clock, timezone },
      { ...time.environment, CTI_TIMEZONE: timezone },
    );
    // The minute in which it went live is no whole one, and the next may not be.
    await time.untilNextMinute();
    for (let round = 0; round <= minutesWatched; round += 1) {
      const minute = await time.untilNextMinute();
      if (round > 0) floor.cti.advanceWorld(90);
      ends.set(minute, floor.cti.truth());
    }
    await time.untilNextMinute();
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
      const compare = async () => differences(expected, await readTrend(page, ends));
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
    await expect
      .poll(async () => differences(expected, await readTrend(page, ends, "data-parts")))
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

async function openTrend(page: Page, { app }: WatchedFloor, service: string, query: string): Promise<void> {
  await page.goto(`${app.url}/services/${encodeURIComponent(`interact:${service}`)}?${query}&as=table`);
  await expect(page.locator("[data-trend] tr[data-at]").first()).toBeVisible();
}

/** What the table tells of the minutes watched, by instant; the first of them is left out. */
async function readTrend(
  page: Page,
  ends: MinuteEnds,
  attribute: "data-value" | "data-parts" = "data-value",
): Promise<ReadonlyMap<string, Fact>> {
  const rows = await page
    .locator("[data-trend] tr[data-at]")
    .evaluateAll(
      (all, name) =>
        all.map((row): [string, string] => [
          row.getAttribute("data-at") ?? "",
          row.querySelector(`[${name}]`)?.getAttribute(name) ?? "",
        ]),
      attribute,
    );
  const wanted = new Set([...ends.keys()].slice(1).map(instantOf));
  return new Map(
    rows
      .filter(([at]) => wanted.has(at))
      .map(([at, text]) => [at, attribute === "data-value" && text !== "" ? Number(text) : text]),
  );
}

import { expect, type Page, test } from "@playwright/test";
import { seeLive } from "./support/see-live.ts";
import { slowness } from "./support/slowness.ts";
import { type App, startApp } from "./support/start-app.ts";

declare global {
  interface Window {
    /** Milliseconds of every task so far that blocked the page. */
    longTasks: number[];
  }
}

const longestTaskMs = 100;
const mostNodes = 4000;

test.use({ trace: "off" });

test.describe("5,000 agents in 300 services", () => {
  test.describe.configure({ timeout: 120_000 });
  let app: App;

  test.beforeAll(async () => {
    app = await startApp({ SIMULATOR_AGENTS: "5000", SIMULATOR_SERVICES: "300", LOG_LEVEL: "warn" });
  });
  test.afterAll(async () => {
    await app?.stop();
  });

  for (const [path, hook, count] of [
    ["/agents", "data-agent", 5000],
    ["/services", "data-service", 300],
  ] as const)
    test(`${path} scrolls and is updated without ever standing still`, async ({ page }) => {
      await observeLongTasks(page);
      await page.goto(`${app.url}${path}`);
      await seeLive(page, 30_000);
      await expect(page.locator(`[${hook}]`).first()).toBeVisible();
      await expect(page.locator("main header").first()).toContainText(
        new RegExp(`${count.toLocaleString("en")}|${count}`),
        { timeout: 60_000 },
      );
      await settle(page);
      const seen = await scrollThrough(page, hook);
      expect(seen).toBeGreaterThan(100);
      await seeUpdates(page);
      expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(mostNodes);
      const tasks = await page.evaluate(() => window.longTasks);
      expect(tasks.filter((ms) => ms > longestTaskMs * slowness())).toEqual([]);
    });
});

async function observeLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ entryTypes: ["longtask"] });
  });
}

/** The first load is over: two seconds without a long task; what was counted so far does not count. */
async function settle(page: Page): Promise<void> {
  let before = -1;
  await expect
    .poll(
      async () => {
        const now = await page.evaluate(() => window.longTasks.length);
        const isQuiet = now === before;
        before = now;
        return isQuiet;
      },
      { intervals: [2000], timeout: 30_000 },
    )
    .toBe(true);
  await page.evaluate(() => {
    window.longTasks.length = 0;
  });
}

/** Scrolls down by the wheel, screen by screen; returns how many rows came past. */
async function scrollThrough(page: Page, hook: string): Promise<number> {
  await page.locator(`main [${hook}]`).first().hover();
  const seen = new Set<string>();
  for (let screen = 0; screen < 40; screen += 1) {
    await page.mouse.wheel(0, 500);
    const ids = await page.evaluate(async (attribute) => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return [...document.querySelectorAll(`main [${attribute}]`)].map((row) => row.getAttribute(attribute));
    }, hook);
    for (const id of ids) if (id !== null) seen.add(id);
  }
  return seen.size;
}

/** Two reports of statistics come in and are shown. */
async function seeUpdates(page: Page): Promise<void> {
  const main = page.locator("main");
  for (const _report of [1, 2]) {
    const before = await readNumbers(page);
    await expect.poll(() => readNumbers(page), { timeout: 20_000 }).not.toBe(before);
  }
  await expect(main).toBeVisible();
}

function readNumbers(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main [data-metric], main [data-presence-count]")]
      .map((each) => each.textContent)
      .join(),
  );
}

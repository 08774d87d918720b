import { expect, type Page } from "@playwright/test";
import { seeLive } from "./support/see-live.ts";
import { slowness } from "./support/slowness.ts";
import { type App, startApp } from "./support/start-app.ts";
import { test } from "./support/test.ts";
import { traceTasks } from "./support/trace-tasks.ts";

const longestTaskMs = 100;
const mostNodes = 4000;

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
    ["/agents?as=cards", "data-agent", 5000],
    ["/services", "data-service", 300],
  ] as const)
    test(`${path} scrolls and is updated without ever standing still`, async ({ page }) => {
      await page.goto(`${app.url}${path}`);
      await seeLive(page, 30_000);
      await expect(page.locator(`[${hook}]`).first()).toBeVisible();
      await expect(page.locator("main header").first()).toContainText(
        new RegExp(`${count.toLocaleString("en")}|${count}`),
        { timeout: 60_000 },
      );
      // The first load is over once a report came after it.
      await seeUpdate(page);
      const tasks = await traceTasks(page, async () => {
        expect(await scrollThrough(page, hook)).toBeGreaterThan(100);
        await seeUpdate(page);
        await seeUpdate(page);
      });
      // Two threads that share a core take longer each, also by their own time.
      expect(tasks.length, "tasks traced").toBeGreaterThan(100);
      expect(tasks.filter((ms) => ms > longestTaskMs * Math.min(2, slowness()))).toEqual([]);
      expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(mostNodes);
    });
});

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

/** A report of statistics comes in and is shown. */
async function seeUpdate(page: Page): Promise<void> {
  const before = await readNumbers(page);
  await expect.poll(() => readNumbers(page), { timeout: 20_000 * slowness() }).not.toBe(before);
}

function readNumbers(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main [data-metric], main [data-presence-count]")]
      .map((each) => each.textContent)
      .join(),
  );
}

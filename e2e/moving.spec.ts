import { expect } from "@playwright/test";
import { readNumbers } from "./support/read-numbers.ts";
import { seeLive } from "./support/see-live.ts";
import { slowness } from "./support/slowness.ts";
import { type App, startApp } from "./support/start-app.ts";
import { test } from "./support/test.ts";

const pages = ["/", "/services", "/agents", "/alarms"] as const;
const environment = { SIMULATOR_SPEED: "20", LOG_LEVEL: "warn" };

test.describe("on a fresh machine, without any configuration", () => {
  let app: App;

  test.beforeAll(async () => {
    app = await startApp(environment);
  });
  test.afterAll(async () => {
    await app?.stop();
  });

  for (const path of pages)
    test(`numbers move on ${path} within ten seconds`, async ({ page }) => {
      await page.goto(`${app.url}${path}`);
      await expect.poll(() => readNumbers(page)).not.toEqual([]);
      const before = await readNumbers(page);
      await expect.poll(() => readNumbers(page), { timeout: 10_000 * slowness() }).not.toEqual(before);
      await seeLive(page);
    });

  test("a value that changed glows, unless its reader wants no motion", async ({ page }) => {
    const glowing = page.locator("main [data-glow]");
    await page.goto(`${app.url}/services`);
    await expect(glowing.first()).toBeAttached();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await expect(glowing).toHaveCount(0);
    const before = await readNumbers(page);
    await expect.poll(() => readNumbers(page)).not.toEqual(before);
    await expect(glowing).toHaveCount(0);
  });

  test("the start says where to look and what the source is", async () => {
    expect(app.output()).toContain(`localhost:${app.port}`);
    expect(app.output()).toMatch(/simulator/i);
  });

  test("a second start shows numbers within six seconds", async ({ page }) => {
    await app.stop();
    const startedAt = Date.now();
    app = await startApp(environment);
    await page.goto(app.url);
    await expect(page.locator("main [data-metric='waiting']").first()).toHaveText(/^\d/);
    expect(Date.now() - startedAt).toBeLessThan(6000 * slowness());
  });
});

import { expect, type Page } from "@playwright/test";
import { startSimulator } from "../lib/simulator/index.ts";
import { pathOf } from "./support/page-paths.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { seeLive } from "./support/see-live.ts";
import { startApp } from "./support/start-app.ts";
import { startFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

const lists = ["/", "/services", "/agents", "/alarms", "/chats", "/chats/services"];
const details = [pathOf("services", "SAC_Digital"), pathOf("agents", "007")];

test("a contact centre of nobody and nothing is said to be so on every page, with what to check", async ({
  page,
}) => {
  const cti = await startSimulator({ agents: 0, services: 0 });
  const app = await startApp({ CTI_URL: cti.url, LOG_LEVEL: "warn" });
  try {
    for (const path of lists)
      await test.step(path, async () => {
        await page.goto(`${app.url}${path}`);
        await seeLive(page);
        if (path !== "/alarms")
          await expect(page.getByText("The CTI answers and reports none.").first()).toBeVisible();
        await expect(page.locator("main [data-metric]").filter({ hasText: /[1-9]/ })).toHaveCount(0);
        await fits(page);
        await seeAccessible(page);
      });
  } finally {
    await app.stop();
    await cti.close();
  }
});

test("a contact centre that cannot be heard any more can still be read by everybody, as old", async ({
  page,
}) => {
  // A row looks like its neighbours: few are looked at as well as many.
  const floor = await startFloor({ agents: 12, services: 4 });
  try {
    await page.goto(floor.app.url);
    await seeLive(page);
    await floor.cti.refuse({ isDown: true });
    for (const path of [...lists, ...details])
      await test.step(path, async () => {
        await page.goto(`${floor.app.url}${path}`);
        await expect(page.getByRole("alert").filter({ hasText: "NOT LIVE since" })).toBeVisible({
          timeout: 33_000,
        });
        await fits(page);
        await seeAccessible(page);
      });
  } finally {
    await floor.stop();
  }
});

/** Nothing sticks out sideways, whatever stands on the page. */
async function fits(page: Page): Promise<void> {
  const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(inner).toBeLessThanOrEqual(outer ?? 0);
}

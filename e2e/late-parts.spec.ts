import { expect, type Page } from "@playwright/test";
import { seeLive } from "./support/see-live.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

const scripts = "**/_next/static/chunks/**";

test.describe("what floats comes after the first load, and a supervisor", () => {
  let floor: WatchedFloor;
  let url: string;

  test.beforeAll(({ sharedFloor }) => {
    floor = sharedFloor;
    url = floor.app.url;
  });
  test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: "reduce" }));

  test("opens a menu by keyboard at its first or last item, and leaves it where it was opened", async ({
    page,
  }) => {
    await page.goto(`${url}/agents`);
    await seeLive(page);
    const button = page.getByRole("button", { name: "Export" });
    const items = page.getByRole("menuitem");
    for (const [key, place] of [
      ["Enter", "first"],
      ["Space", "first"],
      ["ArrowDown", "first"],
      ["ArrowUp", "last"],
    ] as const)
      await test.step(key, async () => {
        await expect(button).toHaveAttribute("aria-expanded", "false");
        await button.press(key);
        await expect(items[place]()).toBeFocused();
        await expect(button).toHaveAttribute("aria-expanded", "true");
        await page.keyboard.press("Escape");
        await expect(items).toHaveCount(0);
        await expect(button).toBeFocused();
      });
  });

  test("closes what a button opened by pressing it again", async ({ page }) => {
    await page.goto(`${url}/agents`);
    await seeLive(page);
    for (const [name, role] of [
      ["Export", "menu"],
      ["Views", "dialog"],
      ["Settings", "menu"],
    ] as const)
      await test.step(name, async () => {
        const button = page.getByRole("button", { name, exact: true });
        await button.click();
        await expect(page.getByRole(role)).toBeVisible();
        await button.click();
        await expect(page.getByRole(role)).toHaveCount(0);
        await button.click();
        await expect(page.getByRole(role)).toBeVisible();
        await page.keyboard.press("Escape");
        await expect(button).toBeFocused();
      });
  });

  test("goes on from a popover to what stands beside its button", async ({ page }) => {
    await page.goto(`${url}/agents`);
    await seeLive(page);
    await page.getByRole("button", { name: "Views", exact: true }).press("Enter");
    const popover = page.getByRole("dialog");
    await expect(popover.getByRole("button", { name: "Default view" })).toBeFocused();
    // How many stops there are depends on the views that are saved.
    const last = popover.locator("button, input, a[href]").last();
    await last.focus();
    await page.keyboard.press("Tab");
    await expect(popover).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Export" })).toBeFocused();
  });

  test("has menus, help and palette also while the server is away", async ({ page, context }) => {
    await page.goto(`${url}/agents`);
    await seeLive(page);
    await untilResting(page);
    await context.setOffline(true);
    await page.getByRole("button", { name: "Settings" }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox")).toBeFocused();
  });

  test("is refused a menu whose code cannot be had, keeps the page, and gets it at the next press", async ({
    page,
  }) => {
    const address = `${url}/alarms`;
    const document = await (await page.request.get(address)).text();
    let isAway = true;
    await page.route(scripts, (route) =>
      isAway && !document.includes(new URL(route.request().url()).pathname)
        ? route.abort()
        : route.continue(),
    );
    await page.goto(address);
    await seeLive(page);
    const settings = page.getByRole("button", { name: "Settings" });
    await settings.click();
    await expect(settings).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("?");
    await expect(page.getByRole("heading", { level: 1, name: "Alarms" })).toBeVisible();
    await expect(page.locator("[role=menu], [role=dialog]")).toHaveCount(0);
    isAway = false;
    // What was asked for while the server was away may come now, and close again whatever else is pressed meanwhile.
    await expect(async () => {
      await page.keyboard.press("Escape");
      await settings.click({ timeout: 1_000 });
      await expect(page.getByRole("menu")).toBeVisible({ timeout: 1_000 });
    }).toPass();
  });
});

/** Until no more scripts come: all late parts are there. */
async function untilResting(page: Page): Promise<void> {
  const count = () => page.evaluate(() => document.querySelectorAll("script[src]").length);
  let before = -1;
  await expect
    .poll(
      async () => {
        const now = await count();
        const isSame = now === before;
        before = now;
        return isSame;
      },
      { intervals: [3_000] },
    )
    .toBe(true);
}

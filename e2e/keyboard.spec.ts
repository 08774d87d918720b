import { expect, type Page } from "@playwright/test";
import { readNumbers } from "./support/read-numbers.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { seeLive } from "./support/see-live.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

test.describe("by keyboard alone, a supervisor", () => {
  let floor: WatchedFloor;
  let url: string;

  test.beforeAll(({ sharedFloor }) => {
    floor = sharedFloor;
    url = floor.app.url;
  });
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(url);
    await seeLive(page);
  });

  test("reads the help, goes to a list, walks it, opens a row and comes back", async ({ page }) => {
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(help.getByText("Pause or resume the values")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(help).toHaveCount(0);
    await page.keyboard.press("g");
    await page.keyboard.press("a");
    await expect(page.getByRole("heading", { level: 1, name: "Agents" })).toBeVisible();
    await expect(page.locator("tr[data-agent]").first()).toBeVisible();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const row = page.locator("tr[data-agent]:focus");
    const id = await row.getAttribute("data-agent");
    await page.keyboard.press("Enter");
    await expect(page.locator("article[data-agent]")).toHaveAttribute("data-agent", id ?? "");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("heading", { level: 1, name: "Agents" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/\/agents/);
  });

  test("finds an agent by name in the palette and opens that page", async ({ page }) => {
    const [agent] = floor.cti.truth().agents;
    await page.keyboard.press("Control+k");
    const search = page.getByRole("combobox", { name: "Page, service, agent or setting" });
    await expect(search).toBeFocused();
    await page.keyboard.type(
      agent?.name
        .normalize("NFD")
        .replace(/\p{Diacritic}/gu, "")
        .toUpperCase() ?? "",
    );
    await expect(page.getByRole("option", { name: agent?.name ?? "", exact: true }).first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.locator("article[data-agent]")).toHaveAttribute(
      "data-agent",
      `interact:${agent?.name}`,
    );
    await page.keyboard.press("c");
    await expect(page.getByRole("group", { name: "Recent" }).getByRole("option")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(search).toHaveCount(0);
    await expect(page.locator("article[data-agent]")).toBeVisible();
  });

  test("stops the values, which then wait and catch up", async ({ page }) => {
    await page.goto(`${url}/agents`);
    await seeLive(page);
    await expect(page.locator("tr[data-agent]")).toHaveCount(40);
    await expect.poll(() => numbersOf(page)).not.toEqual([]);
    await page.keyboard.press("p");
    await expect(page.getByText(/PAUSED at \d\d:\d\d:\d\d/)).toBeVisible();
    await expect(page.locator("[data-freshness]")).toContainText("Paused");
    const before = await numbersOf(page);
    const waiting = page.locator("[data-waiting-changes]");
    await expect(waiting).not.toHaveAttribute("data-waiting-changes", "0", { timeout: 30_000 });
    expect(await numbersOf(page)).toEqual(before);
    await page.keyboard.press("p");
    await expect(waiting).toHaveCount(0);
    await expect.poll(() => numbersOf(page)).not.toEqual(before);
  });

  test("turns single keys off and keeps Ctrl+K", async ({ page }) => {
    await page.keyboard.press("?");
    await page.getByRole("checkbox", { name: "Single-key shortcuts" }).press("Space");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("p");
    await page.keyboard.press("?");
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "Commands and search" })).toBeVisible();
    await expect(page.getByText(/PAUSED at/)).toHaveCount(0);
    await expect(page.getByRole("combobox")).toBeFocused();
    await page.keyboard.type("turn single");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("p");
    await expect(page.getByText(/PAUSED at/)).toBeVisible();
  });

  test("can be helped by everybody's tools", async ({ page }) => {
    await page.keyboard.press("p");
    await seeAccessible(page, "a paused page");
    for (const key of ["?", "c"])
      await test.step(key, async () => {
        await page.keyboard.press(key);
        await expect(page.getByRole("dialog")).toBeVisible();
        await seeAccessible(page, `the dialog of ${key}`, "[role=dialog]");
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toHaveCount(0);
      });
    await page.getByRole("button", { name: "Settings" }).press("Enter");
    await expect(page.getByRole("menu")).toBeVisible();
    await seeAccessible(page, "the settings menu", "[role=menu]");
  });
});

/** The values of the page whatever the order of its rows. */
async function numbersOf(page: Page): Promise<readonly string[]> {
  return [...(await readNumbers(page))].sort();
}

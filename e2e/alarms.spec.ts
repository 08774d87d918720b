import { expect } from "@playwright/test";
import { seeAccessible } from "./support/see-accessible.ts";
import { seeLive } from "./support/see-live.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

const name = "Call duration";

test.describe
  .serial("on the alarms page, a supervisor", () => {
    let floor: WatchedFloor;
    let address: string;

    test.beforeAll(async () => {
      floor = await startFloor();
      address = `${floor.app.url}/alarms`;
    });
    test.afterAll(() => floor?.stop());

    test("lowers a limit, sees it in force, and the CTI raises by it", async ({ page }) => {
      await page.goto(address);
      await seeLive(page);
      await page.getByRole("tab", { name: "Thresholds" }).click();
      await expect(page).toHaveURL(/tab=thresholds/);
      const field = page.getByRole("textbox", { name: `${name}, Voice` });
      await field.fill("1");
      await expect(page.getByText("Draft: not in force yet.")).toBeVisible();
      await page.getByRole("button", { name: "Apply to the CTI" }).click();
      await expect(page.getByText("In force: accepted by the CTI.")).toBeVisible();
      await page.getByRole("tab", { name: "Active" }).click();
      await expect(page.locator('tr[data-alarm*="max_call_time"]').first()).toBeVisible({ timeout: 30_000 });
    });

    test("is told which limit is free when two media would share one", async ({ page }) => {
      await page.goto(`${address}?tab=thresholds`);
      const fields = ["Voice", "Chat"].map((media) =>
        page.getByRole("textbox", { name: `${name}, ${media}` }),
      );
      await expect(fields[0] ?? page.locator("body")).toHaveValue("1");
      await fields[1]?.fill("1");
      await expect(page.getByText("same as Chat")).toBeVisible();
      await expect(page.getByRole("button", { name: "Apply to the CTI" })).toBeDisabled();
      await page.getByRole("button", { name: "use 2" }).last().click();
      await expect(page.getByRole("button", { name: "Apply to the CTI" })).toBeEnabled();
    });

    test("acknowledges by keyboard with a note, which another browser shows", async ({ page, browser }) => {
      await page.goto(address);
      await seeLive(page);
      const row = page.locator('tr[data-alarm*="max_call_time"]').first();
      const id = (await row.getAttribute("data-alarm")) ?? "";
      await row.getByRole("checkbox").focus();
      await page.keyboard.press("a");
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox").fill("Two more people are coming");
      await seeAccessible(page);
      await dialog.getByRole("button", { name: "Acknowledge" }).click();
      await expect(dialog).toHaveCount(0);
      const context = await browser.newContext();
      const other = await context.newPage();
      await other.goto(address);
      const seen = other.locator(`tr[data-alarm="${id}"]`);
      await expect(seen).toContainText("by root · Two more people are coming");
      await context.close();
    });

    test("finds both tabs readable", async ({ page }) => {
      for (const tab of ["", "?tab=thresholds"]) {
        await page.goto(`${address}${tab}`);
        await seeLive(page);
        await expect(page.locator(tab === "" ? "tr[data-alarm]" : "[data-in-force]").first()).toBeVisible();
        await seeAccessible(page);
      }
    });
  });

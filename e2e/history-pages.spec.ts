import { expect } from "@playwright/test";
import { goByKeys } from "./support/go-by-keys.ts";
import { pathOf } from "./support/page-paths.ts";
import { presenceOfState } from "./support/presence-of-state.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { fetchSigned } from "./support/sessions.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

test.describe("the pages about a contact centre that was watched, lost for some minutes and found again", () => {
  let floor: WatchedFloor;

  test.beforeAll(({ watchedCentre }) => {
    floor = watchedCentre.floor;
  });

  test("says what makes no sense in the address, and where a range is none", async ({ page }) => {
    await page.goto(`${floor.app.url}/history?kpi=nonsense&step=7`);
    await expect(page.locator("[data-ignored]")).toHaveAttribute("data-ignored", "kpi step");
    await page.goto(`${floor.app.url}/history?range=custom&from=2026-11-26T12:00&to=2026-11-26T08:00`);
    await expect(page.locator("[data-range-fault]")).toHaveAttribute("data-range-fault", "reversed");
  });

  test("shows the day of an agent up to the state they are in", async ({ page }) => {
    const agent = floor.cti.truth().agents.find(({ state }) => presenceOfState(state) === "available");
    await page.goto(`${floor.app.url}${pathOf("agents", agent?.name ?? "")}?as=table`);
    const rows = page.locator("[data-agent-day] tr[data-state]");
    await expect(rows.first()).toHaveAttribute("data-state", "available");
    await expect(rows.filter({ hasText: "not live" }).first()).toBeVisible();
    await page
      .getByRole("region", { name: "The agent’s day" })
      .getByRole("button", { name: "Table" })
      .click();
    const slider = page.getByRole("slider", { name: "The agent’s day" });
    await slider.focus();
    await page.keyboard.press("End");
    await expect(slider).toHaveAttribute("aria-valuetext", /Ready/);
  });

  test("lists the alarms that were raised, each with its worst value and its limit", async ({ page }) => {
    const response = await fetchSigned(`${floor.app.url}/api/history/alarms`);
    const { alarms } = (await response.json()) as {
      readonly alarms: readonly { readonly id: string; readonly worst: number }[];
    };
    const raised = floor.cti.truth().alarms;
    expect(alarms.length).toBeGreaterThanOrEqual(raised.length);
    await page.goto(`${floor.app.url}/alarms?tab=history`);
    await expect(page.locator("[data-past-alarm]")).toHaveCount(alarms.length);
    for (const { id, worst } of alarms)
      await expect(page.locator(`[data-past-alarm=${JSON.stringify(id)}] [data-worst]`)).toHaveAttribute(
        "data-worst",
        String(worst),
      );
    await expect(page.locator('[data-summary="alarms"]')).toHaveText(String(alarms.length));
    await seeAccessible(page);
  });

  test("is reached by keys, and lists who left the queue", async ({ page }) => {
    await page.goto(floor.app.url);
    await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
    await goByKeys(page, "h", "History");
    await expect(page).toHaveURL(/\/history$/);
    await page.getByRole("link", { name: "Contacts" }).click();
    const answer = await fetchSigned(`${floor.app.url}/api/history/contacts?outcome=left_queue`);
    const { contacts } = (await answer.json()) as { readonly contacts: readonly unknown[] };
    await expect(page.locator("[data-contact]")).toHaveCount(contacts.length);
    await seeAccessible(page);
  });
});

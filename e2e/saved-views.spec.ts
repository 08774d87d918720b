import { expect, type Page, test } from "@playwright/test";
import { browserOf, openLive } from "./support/open-as.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
import { startPeopledFloor } from "./support/start-peopled-floor.ts";

test.describe("views of lists that people save", () => {
  let floor: WatchedFloor;
  let url: string;

  test.beforeAll(async () => {
    floor = await startPeopledFloor(
      [
        { login: "sofia", name: "Sofia", role: "supervisor", interactLogin: "sofia" },
        { login: "vera", name: "Vera", role: "viewer" },
      ],
      { speed: 0 },
    );
    url = floor.app.url;
  });
  test.afterAll(() => floor?.stop());

  const views = (page: Page) => page.locator("main button[aria-haspopup=dialog]:has(.lucide-bookmark)");

  test("a view is found in another browser of the same person, and told as changed", async ({ browser }) => {
    const [office, home] = await Promise.all([
      browserOf(browser, url, "sofia"),
      browserOf(browser, url, "sofia"),
    ]);
    const page = await openLive(office, "/services?sort=name-");
    await views(page).click();
    const popup = page.getByRole("dialog", { name: "Views" });
    await popup.getByLabel("Name of this view").fill("By name");
    await popup.getByLabel("Name of this view").press("Enter");
    await expect(popup.getByRole("button", { name: "By name" })).toHaveAttribute("aria-current", "true");
    await expect(views(page)).toHaveText("By name");
    await seeAccessible(page, "views");

    const other = await openLive(home, "/services");
    await expect(views(other)).toHaveText("Views");
    await views(other).press("Enter");
    await other.getByRole("button", { name: "By name" }).press("Enter");
    await expect(other).toHaveURL(/sort=name-/);
    await expect(views(other)).toHaveText("By name");
    await other.getByRole("searchbox").fill("sac");
    await expect(views(other)).toHaveText("By name changed");
    await views(other).click();
    await other.getByRole("button", { name: "Save changes to By name" }).click();
    await expect(views(other)).toHaveText("By name");
    await page.reload();
    await expect(views(page)).toHaveText("By name changed");
    await office.close();
    await home.close();
  });

  test("the alarms have views as any list, beside their other tabs", async ({ browser }) => {
    const [office, home] = await Promise.all([
      browserOf(browser, url, "sofia"),
      browserOf(browser, url, "sofia"),
    ]);
    const page = await openLive(office, "/alarms");
    await page.getByRole("button", { name: "Filters" }).click();
    await page.getByRole("menuitemcheckbox", { name: "critical" }).click();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/filter=severity:critical$/);
    await page.getByRole("searchbox").fill("no such alarm");
    await expect(page.locator("[data-alarm]")).toHaveCount(0);
    await views(page).click();
    const popup = page.getByRole("dialog", { name: "Views" });
    await popup.getByLabel("Name of this view").fill("Nothing");
    await popup.getByLabel("Name of this view").press("Enter");
    await expect(views(page)).toHaveText("Nothing");
    await seeAccessible(page, "views of the alarms");

    const other = await openLive(home, "/alarms?tab=rules");
    await other.getByRole("tab", { name: "Active" }).click();
    await views(other).click();
    await other.getByRole("button", { name: "Nothing" }).click();
    await expect(other).toHaveURL(/q=no%20such%20alarm&filter=severity:critical/);
    await expect(other.getByRole("searchbox")).toHaveValue("no such alarm");
    await office.close();
    await home.close();
  });

  test("views are ordered, renamed, shared and removed by their owner alone", async ({ browser }) => {
    const [sofia, vera] = await Promise.all([
      browserOf(browser, url, "sofia"),
      browserOf(browser, url, "vera"),
    ]);
    const page = await openLive(sofia, "/agents?q=ana");
    await views(page).click();
    const popup = page.getByRole("dialog", { name: "Views" });
    for (const each of ["First", "Second"]) {
      await popup.getByLabel("Name of this view").fill(each);
      await popup.getByRole("button", { name: "Save", exact: true }).click();
      await expect(popup.getByRole("button", { name: each })).toBeVisible();
    }
    await popup.getByRole("button", { name: "Edit views" }).click();
    await popup.getByRole("button", { name: "Move Second earlier" }).press("Enter");
    await expect(popup.getByRole("listitem").first()).toContainText("Second");
    await popup.getByRole("button", { name: "Rename Second" }).press("Enter");
    await popup.getByLabel("Rename Second").fill("Anas");
    await popup.getByLabel("Rename Second").press("Enter");
    await popup.getByRole("button", { name: "Share Anas with everybody" }).press("Enter");
    await expect(popup.getByRole("button", { name: "Share Anas with everybody" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await popup.getByRole("button", { name: "Delete First" }).press("Enter");
    await expect(popup.getByRole("listitem")).toHaveCount(1);
    await seeAccessible(page, "views being edited");

    const other = await openLive(vera, "/agents");
    await views(other).click();
    const seen = other.getByRole("dialog", { name: "Views" });
    await expect(seen.getByRole("button", { name: "Anas Sofia" })).toBeVisible();
    await expect(seen.getByRole("button", { name: "Edit views" })).toHaveCount(0);
    await expect(seen.getByLabel("Share with everybody")).toHaveCount(0);
    await seen.getByRole("button", { name: "Anas Sofia" }).click();
    await expect(other).toHaveURL(/q=ana/);
    const told = await other.evaluate(() => fetch("/api/views?path=/agents").then((answer) => answer.json()));
    expect(told).toMatchObject({ mayShare: false, views: [{ name: "Anas", isOwn: false, by: "Sofia" }] });
    const [{ id: view }] = told.views;
    const statuses = await other.evaluate(
      (place) =>
        Promise.all(
          ["PATCH", "DELETE"].map(async (method) => {
            const headers = { "Content-Type": "application/json" };
            const body = method === "PATCH" ? { body: JSON.stringify({ name: "Mine" }) } : {};
            return (await fetch(place, { method, headers, ...body })).status;
          }),
        ),
      `/api/views/${view}`,
    );
    expect(statuses).toEqual([404, 404]);
    await sofia.close();
    await vera.close();
  });
});

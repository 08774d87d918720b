import { expect, type Locator, type Page } from "@playwright/test";
import type { FloorAgent } from "../lib/domain/floor.ts";
import { fetchFloor } from "./support/fetch-floor.ts";
import { goByKeys } from "./support/go-by-keys.ts";
import { seeLive } from "./support/see-live.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

const mostTabs = 60;

test.describe("a supervisor's shift, by the keyboard alone", () => {
  let floor: WatchedFloor;

  test.beforeAll(async () => {
    // So many that somebody pauses, and nobody moves while the supervisor looks for them.
    floor = await startFloor({ agents: 140, speed: 0 });
  });
  test.afterAll(() => floor?.stop());

  test("from the worst service to the longest pause and the alarm that somebody must see to", async ({
    page,
  }) => {
    await page.goto(floor.app.url);
    await seeLive(page);

    await test.step("the worst service stands first, says why, and is opened", async () => {
      await expect(page.locator("main tr[data-service]").first()).toContainText("critical", {
        timeout: 30_000,
      });
      await pressUntil(page, "j", page.locator("main tr[data-service]:focus"));
      const worst = page.locator("main tr[data-service]:first-child:focus");
      const name = (await worst.getByRole("link").first().textContent()) ?? "";
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await expect(page.locator("main [data-metric='service_level']").first()).toBeVisible();
    });

    await test.step("the longest pause is found by the time in the state, and opened", async () => {
      await goByKeys(page, "a", "Agents");
      await expect(firstAgent(page)).toBeVisible();
      // Unless asked otherwise those past a limit stand first.
      await pressUntil(
        page,
        "Tab",
        page.locator("thead").getByRole("button", { name: /^Time/ }).and(focused(page)),
      );
      await page.keyboard.press("Enter");
      const all = await longest(() => true);
      await expect
        .poll(async () => all.includes((await firstAgent(page).getAttribute("data-agent")) ?? ""))
        .toBe(true);
      await pressUntil(page, "j", page.locator("tr[data-agent][data-presence=paused]:focus"));
      const id = (await focused(page).getAttribute("data-agent")) ?? "";
      expect(await longest(({ presence }) => presence === "paused")).toContain(id);
      await page.keyboard.press("Enter");
      await expect(page.locator("article[data-agent]")).toHaveAttribute("data-agent", id);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("heading", { level: 1, name: "Agents" })).toBeVisible();
    });

    await test.step("the first alarm is acknowledged with a note", async () => {
      await goByKeys(page, "l", "Alarms");
      await expect(page.locator("tr[data-alarm]").first()).toBeVisible({ timeout: 30_000 });
      await pressUntil(page, "j", page.locator("tr[data-alarm]:focus"));
      const id = (await focused(page).getAttribute("data-alarm")) ?? "";
      await page.keyboard.press("a");
      await expect(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
      await page.keyboard.type("Two people are on their way");
      await pressUntil(page, "Tab", page.getByRole("dialog").locator("button[type=submit]:focus"));
      await page.keyboard.press("Enter");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(page.locator(`tr[data-alarm=${JSON.stringify(id)}]`)).toContainText(
        "Two people are on their way",
      );
    });
  });

  /** Who of some is in the present state for longest: several where the states began unseen. */
  async function longest(isOne: (agent: FloorAgent) => boolean): Promise<readonly string[]> {
    const some = Object.entries((await fetchFloor(floor.app.url)).agents).filter(
      ([, agent]) => agent.since !== undefined && isOne(agent),
    );
    const earliest = Math.min(...some.map(([, { since }]) => Date.parse(since ?? "")));
    return some.filter(([, { since }]) => Date.parse(since ?? "") === earliest).map(([id]) => id);
  }
});

const firstAgent = (page: Page): Locator => page.locator("tr[data-agent]").first();
const focused = (page: Page): Locator => page.locator(":focus");

/** Presses a key again and again, as people do who look where the focus went. */
async function pressUntil(page: Page, key: string, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < mostTabs && (await wanted.count()) === 0; pressed += 1)
    await page.keyboard.press(key);
  await expect(wanted).toHaveCount(1);
}

import { expect, test } from "@playwright/test";
import { browserOf } from "./support/open-as.ts";
import {
  cookieOf,
  enterBy,
  makeBoard,
  makeLink,
  screensOf,
  sendSigned,
  serviceBoard,
  wellBeat,
} from "./support/screen-house.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { seeLive } from "./support/see-live.ts";
import { openSession } from "./support/sessions.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";

const sac = "interact:SAC_Digital";
const orderMs = 10_000;

test.describe("the fleet", () => {
  let floor: WatchedFloor;
  let url: string;
  let board: string;
  let build: string;

  test.beforeAll(async () => {
    floor = await startFloor();
    url = floor.app.url;
    board = await makeBoard(url, serviceBoard(sac));
    const answer = await sendSigned(`${url}/api/screens`, "GET");
    build = ((await answer.json()) as { readonly build: string }).build;
  });
  test.afterAll(() => floor?.stop());

  const beat = (cookie: string, change: object = {}) =>
    fetch(`${url}/api/screens/beat`, {
      method: "POST",
      headers: { Cookie: cookie, Origin: url, "Content-Type": "application/json" },
      body: JSON.stringify(wellBeat(board, { build, ...change })),
    });

  test("shows the screen that is frozen first, and what each tells", async ({ browser }) => {
    const link = await makeLink(url, board, { name: "Floor", mostDevices: 4 });
    const cookies = [];
    for (let time = 0; time < 4; time += 1) cookies.push(cookieOf(await enterBy(url, link)));
    const [well = "", frozen = "", old = ""] = cookies;
    await beat(well);
    await beat(frozen, { paintAgeMs: 61_000 });
    await beat(old, { build: "before" });
    const context = await browserOf(browser, url, "root");
    const page = await context.newPage();
    await page.goto(`${url}/admin/screens`);
    const rows = page.locator("[data-screen]");
    await expect(rows).toHaveCount(4);
    expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-screen")))).toEqual([
      "Floor · 2",
      "Floor · 3",
      "Floor · 4",
      "Floor",
    ]);
    const states = page.locator("[data-screen-state]");
    await expect(states).toHaveText(["Frozen", "Older page", "Offline", "Live"]);
    await expect(rows.last()).toContainText("1920 × 1080");
    await seeAccessible(page);
    await context.close();
  });

  test("shows a screen's name on it, loads it anew and points it elsewhere, by its own word", async ({
    page: tv,
    browser,
  }) => {
    const other = await makeBoard(url, serviceBoard("interact:Vendas", { name: "Sales" }));
    await tv.goto((await makeLink(url, board, { name: "Entrance" })).address);
    await seeLive(tv);
    const context = await browserOf(browser, url, "root");
    const page = await context.newPage();
    await page.goto(`${url}/admin/screens`);
    const row = page.locator("[data-screen='Entrance']");
    await expect(row.locator("[data-screen-state]")).toHaveText("Live");

    await row.getByRole("button", { name: "Show the name of Entrance on it" }).click();
    await expect(tv.locator("[data-screen-name='Entrance']")).toBeVisible({ timeout: orderMs });
    await expect(row).toContainText("showed its name", { timeout: orderMs });

    await tv.evaluate(() => document.documentElement.setAttribute("data-before", ""));
    await row.getByRole("button", { name: "More for Entrance" }).click();
    await page.getByRole("menuitem", { name: "Load its page anew" }).click();
    await expect(row).toContainText("loaded anew", { timeout: orderMs });
    await expect(tv.locator("html[data-before]")).toHaveCount(0);

    await row.getByRole("button", { name: "More for Entrance" }).click();
    await page.getByRole("menuitem", { name: "Rename or show another board" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("Name").fill("Reception");
    await sheet.getByLabel("Board").selectOption("Sales");
    await sheet.getByRole("button", { name: "Save" }).click();
    await expect(tv).toHaveURL(`${url}/wallboard/${other}`, { timeout: orderMs });
    const renamed = page.locator("[data-screen='Reception']");
    await expect(renamed).toContainText("shows this board", { timeout: orderMs });
    await expect(renamed).toContainText("Sales");

    await renamed.getByRole("button", { name: "More for Reception" }).click();
    await page.getByRole("menuitem", { name: "Put it out" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Put it out" }).click();
    await expect(renamed).toHaveCount(0);
    await expect(tv.getByRole("heading", { name: "This screen's link was revoked" })).toBeVisible({
      timeout: orderMs,
    });
    await context.close();
  });

  test("makes a link with its QR code, changes and revokes it", async ({ browser, page: tv }) => {
    const context = await browserOf(browser, url, "root");
    const page = await context.newPage();
    await page.goto(`${url}/admin/screens`);
    await page.getByRole("tab", { name: "Links" }).click();
    await page.getByRole("button", { name: "New link" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("Name").fill("Canteen");
    await sheet.getByLabel("Screens").fill("0");
    await sheet.getByLabel("Board").selectOption("Hall");
    await sheet.getByRole("button", { name: "Save" }).click();
    await expect(sheet.getByText("A link is for 1 to 100 screens")).toBeVisible();
    await sheet.getByLabel("Screens").fill("2");
    await sheet.getByRole("button", { name: "Save" }).click();
    const told = page.getByRole("alertdialog");
    await expect(told.getByRole("img", { name: "QR code of the link Canteen" })).toBeVisible();
    const address = await told.getByLabel("Link of the screen").inputValue();
    await told.getByRole("button", { name: "I have it; close" }).click();
    await tv.goto(address);
    await seeLive(tv);
    const row = page.locator("[data-link-name='Canteen']");
    await expect(row).toContainText("1 of 2", { timeout: 15_000 });
    await row.getByRole("button", { name: "Change Canteen" }).click();
    await sheet.getByLabel("Name").fill("Kitchen");
    await sheet.getByRole("button", { name: "Save" }).click();
    const renamed = page.locator("[data-link-name='Kitchen']");
    await renamed.getByRole("button", { name: "Revoke Kitchen" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Revoke the link" }).click();
    await expect(renamed).toContainText("revoked");
    await seeAccessible(page);
    await context.close();
  });

  test("takes no beat of nobody, of people, nor one that cannot be", async () => {
    const cookie = cookieOf(await enterBy(url, await makeLink(url, board, { name: "Odd" })));
    expect((await beat("")).status).toBe(401);
    expect((await beat(await openSession(url, "root", "correct horse battery"))).status).toBe(403);
    for (const wrong of [
      { paintAgeMs: -1 },
      { done: Array(21).fill("x") },
      { build: "x".repeat(101) },
      { a: 1 },
    ])
      expect((await beat(cookie, wrong)).status, JSON.stringify(wrong).slice(0, 40)).toBe(400);
    expect(await screensOf(url)).toContainEqual(expect.objectContaining({ name: "Odd", state: "offline" }));
    const answers = await Promise.all(Array.from({ length: 45 }, () => beat(cookie)));
    expect(answers.map(({ status }) => status)).toContain(429);
  });
});

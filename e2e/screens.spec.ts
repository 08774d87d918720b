import { type BrowserContext, expect, test } from "@playwright/test";
import type { FloorDocument } from "../lib/domain/floor.ts";
import { seeTruth } from "./support/compare-screen.ts";
import { freeze } from "./support/moment.ts";
import { browserOf } from "./support/open-as.ts";
import { openRawStream } from "./support/raw-stream.ts";
import {
  cookieOf,
  enterBy,
  type MadeLink,
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

test.describe("screens that came by a link", () => {
  let floor: WatchedFloor;
  let url: string;
  let board: string;

  test.beforeAll(async () => {
    floor = await startFloor();
    url = floor.app.url;
    board = await makeBoard(url, serviceBoard(sac));
  });
  test.afterAll(() => floor?.stop());

  const askAs = (cookie: string, method: string, path: string, body?: object) =>
    fetch(`${url}${path}`, {
      ...{ method, redirect: "manual" },
      headers: { Cookie: cookie, Origin: url, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const entered = async (link: MadeLink) => cookieOf(await enterBy(url, link));

  test("shows a board that tells the truth, without the token in its address, and nothing else", async ({
    page,
    context,
  }) => {
    const link = await makeLink(url, board);
    const moment = freeze(floor.cti);
    await page.goto(link.address);
    await seeLive(page);
    expect(page.url()).toBe(`${url}/wallboard/${board}`);
    expect((await seeTruth(page, moment)).length).toBeGreaterThan(1);
    const cookie = await cookieIn(context);
    const told = (await (await askAs(cookie, "GET", "/api/floor")).json()) as FloorDocument;
    expect(Object.keys(told.services)).toEqual([sac]);
    expect(told.commands).toEqual({});
    for (const [method, path, status] of [
      ["GET", "/api/session", 200],
      ["GET", `/api/boards/${board}`, 200],
      ["GET", `/api/trends?service=${encodeURIComponent(sac)}&kpi=waiting`, 200],
      ["GET", "/api/trends?service=interact:Vendas&kpi=waiting", 404],
      ["GET", "/api/boards", 403],
      ["GET", "/api/boards/another", 403],
      ["GET", "/api/trends/agents", 403],
      ["GET", "/api/trends/changes", 403],
      ["GET", "/api/screens", 403],
      ["POST", "/api/commands/agent_logout", 403],
      ["GET", "/agents", 307],
    ] as const)
      expect((await askAs(cookie, method, path, method === "GET" ? undefined : {})).status, path).toBe(
        status,
      );
    await seeAccessible(page);
  });

  test("shows a plain page within seconds once its link is revoked, and no data from then on", async ({
    page,
    context,
  }) => {
    const link = await makeLink(url, board);
    await page.goto(link.address);
    await seeLive(page);
    expect((await sendSigned(`${url}/api/screens/links/${link.id}`, "DELETE")).status).toBe(204);
    const notice = page.getByRole("heading", { name: "This screen's link was revoked" });
    await expect(notice).toBeVisible({ timeout: 5_000 });
    await expect(page.locator("[data-metric]")).toHaveCount(0);
    await page.reload();
    await expect(notice).toBeVisible();
    const refused = await askAs(await cookieIn(context), "GET", "/api/floor");
    expect([refused.status, await refused.json()]).toMatchObject([401, { reason: "screen_revoked" }]);
    await page.goto(link.address);
    await expect(notice).toBeVisible();
  });

  test("ends when its link expires, while it is looked at, and comes back alone once that is put off", async ({
    page,
  }) => {
    const expiresAt = new Date(Date.now() + 6_000).toISOString();
    const link = await makeLink(url, board, { expiresAt });
    await page.goto(link.address);
    const notice = page.getByRole("heading", { name: "This screen's link has expired" });
    await expect(notice).toBeVisible({ timeout: 20_000 });
    await expect(page.locator("[data-metric]")).toHaveCount(0);
    const putOff = { expiresAt: null };
    expect((await sendSigned(`${url}/api/screens/links/${link.id}`, "PATCH", putOff)).status).toBe(200);
    await seeLive(page, 30_000);
    await expect(page.locator("[data-metric]").first()).toBeVisible();
  });

  test("says why a second screen is not let in, and who can help", async ({ page, browser }) => {
    const link = await makeLink(url, board);
    await page.goto(link.address);
    await seeLive(page);
    const second = await (await browser.newContext()).newPage();
    await second.goto(link.address);
    const notice = second.getByRole("heading", { name: "This link has let in as many screens as it may" });
    await expect(notice).toBeVisible();
    await expect(second.getByText("An administrator can allow one more")).toBeVisible();
    expect(second.url()).toBe(`${url}/wallboard/${board}`);
    await second.context().close();
    await page.goto("about:blank");
    await page.goto(link.address);
    await seeLive(page);
  });

  test("leads nobody in without a link, nor by one that never was", async ({ page }) => {
    await page.goto(`${url}/wallboard/${board}`);
    await expect(page.getByRole("heading", { name: "This screen is not let in" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", /next=%2Fwallboard/);
    await page.goto(`${url}/wallboard/${board}?again#${"A".repeat(43)}`);
    await expect(page.getByRole("heading", { name: "This link never was" })).toBeVisible();
  });

  test("signs out whoever opens a link in their own browser", async ({ browser }) => {
    const context = await browserOf(browser, url, "root");
    const page = await context.newPage();
    await page.goto((await makeLink(url, board)).address);
    // Asked beside the page, which may be on its way to the board.
    await expect
      .poll(async () => (await (await context.request.get(`${url}/api/session`)).json()).kind)
      .toBe("screen");
    await context.close();
  });

  test("never has on the wire the names that its board hides, nor after that is changed", async () => {
    const names = freeze(floor.cti).truth.agents.map(({ name }) => name);
    // As a word of its own: the digits of an agent called 007 are in the numbers of calls, too.
    const some = new RegExp(names.map((name) => `(?<!\\w)${name}(?!\\w)`).join("|"));
    const namedIn = (told: string) => textsOf(JSON.parse(told)).find((text) => some.test(text));
    const privacy = { agents: "counts", minimumGroup: 0, hidesPauseReasons: true } as const;
    const hidden = await makeBoard(url, serviceBoard(sac, { name: "Lobby", privacy }));
    const cookie = await entered(await makeLink(url, hidden));
    const stream = await openRawStream(`${url}/api/stream`, { Cookie: cookie, Origin: url });
    const { data } = await stream.next("snapshot");
    expect(Object.keys(JSON.parse(data).agents).length).toBeGreaterThan(0);
    expect(namedIn(data)).toBeUndefined();
    for (const path of ["/api/floor", "/api/dashboard/chats-dashboard", `/api/boards/${hidden}`]) {
      const answer = await askAs(cookie, "GET", path);
      expect(answer.status, path).toBe(200);
      expect(namedIn(await answer.text()), path).toBeUndefined();
    }
    const named = serviceBoard(sac, { name: "Lobby" });
    const saved = await sendSigned(`${url}/api/boards/${hidden}`, "PUT", { version: 1, board: named });
    expect(saved.status).toBe(200);
    const next = await stream.next("snapshot", 2);
    stream.close();
    expect(namedIn(next.data), "the board that was saved names them").toBeDefined();
  });

  test("shares one diff and one encoding among all screens of a board", async () => {
    const link = await makeLink(url, board, { mostDevices: 3 });
    const cookies = [await entered(link), await entered(link), await entered(link)];
    const streams = await Promise.all(
      cookies.map((cookie) => openRawStream(`${url}/api/stream`, { Cookie: cookie, Origin: url })),
    );
    const ids = await Promise.all(streams.map(async (stream) => (await stream.next("snapshot")).id));
    for (const stream of streams) stream.close();
    expect(new Set(ids.map((id) => id?.split(":")[0])).size).toBe(1);
  });
});

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

async function cookieIn(context: BrowserContext): Promise<string> {
  const found = (await context.cookies()).find(({ name }) => name === "screen");
  return `screen=${found?.value ?? ""}`;
}

/** Every key and text of a document; its numbers are nobody's name. */
function textsOf(told: unknown): readonly string[] {
  if (typeof told === "string") return [told];
  if (typeof told !== "object" || told === null) return [];
  return Object.entries(told).flatMap(([key, value]) => [key, ...textsOf(value)]);
}

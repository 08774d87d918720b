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
  sendSigned,
  serviceBoard,
} from "./support/screen-house.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { seeLive } from "./support/see-live.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";

const sac = "interact:SAC_Digital";

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

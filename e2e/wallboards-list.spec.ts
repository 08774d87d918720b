import { readFile } from "node:fs/promises";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import type { Board, BoardList, BoardPage, StoredBoard } from "../lib/domain/boards/board.ts";
import { goByKeys } from "./support/go-by-keys.ts";
import { browserOf, openLive } from "./support/open-as.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { administrator } from "./support/sessions.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
import { startPeopledFloor } from "./support/start-peopled-floor.ts";

const figures: BoardPage = {
  id: "now",
  tiles: [
    { id: "waiting", kind: "kpi", kpi: "waiting", services: "all", x: 0, y: 0, w: 6, h: 8 },
    { id: "clock", kind: "clock", hasDate: true, x: 6, y: 0, w: 6, h: 8 },
  ],
};

const rulesPage = (id: string): BoardPage => ({
  id,
  tiles: Array.from({ length: 24 }, (_, at) => ({
    ...{ id: `${id}-${at}`, kind: "announcement", tone: "plain", text: `Rule ${at} `.padEnd(499, "é") },
    ...{ x: at % 12, y: at < 12 ? 0 : 4, w: 1, h: 4 },
  })),
});

/** Of many words: more than other routes take. */
const board: Board = {
  name: "",
  pages: [figures, ...["a", "b", "c", "d", "e"].map(rulesPage)],
  rotateSeconds: 20,
  theme: "dark",
  privacy: { agents: "counts", minimumGroup: 0, hidesPauseReasons: true },
  hasPixelShift: true,
  hasSound: false,
  jumpsToCritical: true,
};

test.describe("the list of wallboards", () => {
  let floor: WatchedFloor;
  let url: string;

  test.beforeAll(async () => {
    floor = await startPeopledFloor([{ login: "vera", name: "Vera", role: "viewer" }], { speed: 0 });
    url = floor.app.url;
  });
  test.afterAll(() => floor?.stop());

  const opened = async (browser: Browser, login: string): Promise<[BrowserContext, Page]> => {
    const context = await browserOf(browser, url, login);
    return [context, await openLive(context, "/wallboards")];
  };
  const card = (page: Page, name: string) =>
    page.getByRole("article").filter({ has: page.getByRole("heading", { name, exact: true }) });
  const press = async (page: Page, name: string, item: string) => {
    await card(page, name)
      .getByRole("button", { name: `More for ${name}` })
      .click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  const listed = (page: Page): Promise<BoardList> =>
    page.evaluate(() => fetch("/api/boards").then((answer) => answer.json()));
  /** A board that somebody made before, which the page shows. */
  const made = async (page: Page, name: string, more: Partial<Board> = {}): Promise<void> => {
    const headers = { Origin: url };
    const answer = await page.request.post("/api/boards", {
      data: { board: { ...board, ...more, name } },
      headers,
    });
    expect(answer.status()).toBe(201);
    await page.reload();
    await expect(card(page, name)).toBeVisible();
  };
  const stored = async (page: Page, name: string): Promise<StoredBoard> => {
    const id = (await listed(page)).boards.find((board) => board.name === name)?.id;
    return page.evaluate((path) => fetch(path).then((answer) => answer.json()), `/api/boards/${id}`);
  };

  test("begins empty, and a template fills a board with the services that the CTI has", async ({
    browser,
  }) => {
    const [context, page] = await opened(browser, administrator.user);
    await expect(page.getByRole("heading", { name: "No wallboard yet" })).toBeVisible();
    await seeAccessible(page, "no wallboards");
    await page.goto(url);
    await goByKeys(page, "w", "Wallboards");
    await page.getByRole("button", { name: "New from a template" }).press("Enter");
    const sheet = page.getByRole("dialog", { name: "New wallboard" });
    await expect(sheet.getByRole("radio")).toHaveCount(5);
    await expect(sheet.getByLabel("Name")).toHaveValue("Voice floor");
    await seeAccessible(page, "a new wallboard", "[role=dialog]");
    await sheet.getByLabel("Name").fill("Voice of the floor");
    await sheet.getByLabel("Name").press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "Voice of the floor was made." })).toBeVisible();

    const { board } = await stored(page, "Voice of the floor");
    const { pages } = board;
    const tiles = pages.reduce((sum, each) => sum + each.tiles.length, 0);
    await expect(card(page, "Voice of the floor")).toContainText(`${pages.length} pages · ${tiles} tiles`);
    await expect(card(page, "Voice of the floor")).toContainText("· root");
    const [first] = pages[0]?.tiles ?? [];
    const ofVoice = floor.cti
      .truth()
      .services.filter(({ media }) => media.includes("voice"))
      .map(({ name }) => `interact:${name}`);
    expect(ofVoice.length).toBeGreaterThan(0);
    expect(first?.kind === "kpi" ? [...first.services].sort() : []).toEqual(ofVoice.sort());
    await context.close();
  });

  test("takes a board along as a file, and takes it in again with what is wrong told by its place", async ({
    browser,
  }, testInfo) => {
    const [context, page] = await opened(browser, administrator.user);
    await made(page, "Support");
    const before = (await listed(page)).boards.length;
    const coming = page.waitForEvent("download");
    await press(page, "Support", "Export as JSON");
    const download = await coming;
    expect(download.suggestedFilename()).toBe("Support.json");
    const path = testInfo.outputPath("board.json");
    await download.saveAs(path);
    const file: Board = JSON.parse(await readFile(path, "utf8"));
    expect(file).toEqual((await stored(page, "Support")).board);

    await page.getByRole("button", { name: "Import", exact: true }).click();
    const sheet = page.getByRole("dialog", { name: "Import a wallboard" });
    const [first, ...others] = file.pages;
    const tiles = first?.tiles.map((tile, index) => (index === 0 ? { ...tile, kpi: "<b>luck</b>" } : tile));
    const faulty = { ...file, pages: [{ ...first, tiles }, ...others], rotateSeconds: 1 };
    await sheet.getByLabel("Or from text").fill(JSON.stringify(faulty));
    await sheet.getByRole("button", { name: "Import" }).click();
    const faults = sheet.getByRole("alert");
    await expect(faults).toContainText("This is not a wallboard: 2 faults.");
    await expect(faults.locator('[data-fault="pages[0].tiles[0].kpi"]')).toContainText("<b>luck</b>");
    await expect(faults.locator('[data-fault="rotateSeconds"]')).toContainText("from 5 to 300");
    await seeAccessible(page, "a faulty wallboard", "[role=dialog]");
    expect((await listed(page)).boards).toHaveLength(before);

    await sheet.getByLabel("From a file").setInputFiles(path);
    await expect(page.getByRole("status").filter({ hasText: "was imported" })).toBeVisible();
    await expect(card(page, "Support")).toHaveCount(2);
    const answer = await page.request.get("/api/admin/audit?action=list.export");
    expect(await answer.text()).toContain("Support");
    await card(page, "Support").first().getByRole("button").click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
    await expect(card(page, "Support")).toHaveCount(2);
    await card(page, "Support").first().getByRole("button").click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
    await expect(card(page, "Support")).toHaveCount(1);
    await context.close();
  });

  test("duplicates a board, and restores how it was from its versions", async ({ browser }) => {
    const [context, page] = await opened(browser, administrator.user);
    await made(page, "Day shift");
    await press(page, "Day shift", "Duplicate");
    await expect(card(page, "Day shift (copy)")).toBeVisible();
    const before = await stored(page, "Day shift (copy)");
    const changed = { ...before.board, name: "Night shift", pages: before.board.pages.slice(0, 1) };
    const saved = await page.request.put(`/api/boards/${before.id}`, {
      data: { version: before.version, board: changed },
      headers: { Origin: url },
    });
    expect(saved.status()).toBe(200);
    await page.reload();
    await press(page, "Night shift", "Versions");
    const sheet = page.getByRole("dialog", { name: "Versions of Night shift" });
    await expect(sheet.locator("[data-version]")).toHaveCount(2);
    await expect(sheet.locator('[data-version="2"]')).toContainText("stands now");
    await expect(sheet.locator('[data-version="1"]')).toContainText("Day shift (copy)");
    await seeAccessible(page, "the versions of a wallboard", "[role=dialog]");
    await sheet.getByRole("button", { name: "Restore version 1" }).press("Enter");
    await expect(card(page, "Day shift (copy)")).toBeVisible();
    expect(await stored(page, "Day shift (copy)")).toMatchObject({
      version: 3,
      board: before.board,
    });
    await seeAccessible(page, "wallboards");
    await context.close();
  });

  test("shows a viewer the boards, how they were, and no way to change them", async ({ browser }) => {
    const [office, desk] = await opened(browser, administrator.user);
    await made(desk, "Reception");
    const [context, page] = await opened(browser, "vera");
    await expect(card(page, "Reception").getByRole("link")).toHaveCount(1);
    for (const name of ["New wallboard", "Import"])
      await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
    await card(page, "Reception").getByRole("button").click();
    await expect(page.getByRole("menuitem")).toHaveText(["Versions"]);
    await page.getByRole("menuitem").click();
    await expect(page.getByRole("dialog").locator("[data-version]")).toHaveCount(1);
    await expect(page.getByRole("button", { name: /^Restore/ })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox").fill("nothing like it");
    await expect(page.getByText("Nothing matches “nothing like it”.")).toBeVisible();
    await office.close();
    await context.close();
  });
});

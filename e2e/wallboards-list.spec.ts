import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import type { Board, BoardList, StoredBoard } from "../lib/domain/boards/board.ts";
import { makePeople } from "./support/make-people.ts";
import { browserOf, openLive } from "./support/open-as.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { administrator } from "./support/sessions.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";

const { password } = administrator;

test.describe("the list of wallboards", () => {
  let folder: string;
  let floor: WatchedFloor;
  let url: string;

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mirante-boards-"));
    const database = `file:${folder}/mirante.db`;
    makePeople(database, [{ login: "vera", name: "Vera", role: "viewer", password }]);
    floor = await startFloor({ speed: 0 }, { DATABASE_URL: database });
    url = floor.app.url;
  });
  test.afterAll(async () => {
    await floor?.stop();
    await rm(folder, { recursive: true, force: true });
  });

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
    await page.locator("body").press("g");
    await page.locator("body").press("w");
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
    await expect(card(page, "Voice of the floor")).toContainText("Root");
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
  }) => {
    const [context, page] = await opened(browser, administrator.user);
    const coming = page.waitForEvent("download");
    await press(page, "Voice of the floor", "Export as JSON");
    const download = await coming;
    expect(download.suggestedFilename()).toBe("Voice-of-the-floor.json");
    const path = join(folder, "board.json");
    await download.saveAs(path);
    const board: Board = JSON.parse(await readFile(path, "utf8"));
    expect(board).toEqual((await stored(page, "Voice of the floor")).board);

    await page.getByRole("button", { name: "Import", exact: true }).click();
    const sheet = page.getByRole("dialog", { name: "Import a wallboard" });
    const [first, ...others] = board.pages;
    const tiles = first?.tiles.map((tile, index) => (index === 1 ? { ...tile, kpi: "<b>luck</b>" } : tile));
    const faulty = { ...board, pages: [{ ...first, tiles }, ...others], rotateSeconds: 1 };
    await sheet.getByLabel("Or from text").fill(JSON.stringify(faulty));
    await sheet.getByRole("button", { name: "Import" }).click();
    const faults = sheet.getByRole("alert");
    await expect(faults).toContainText("This is not a wallboard: 2 faults.");
    await expect(faults.locator('[data-fault="pages[0].tiles[1].kpi"]')).toContainText("<b>luck</b>");
    await expect(faults.locator('[data-fault="rotateSeconds"]')).toContainText("from 5 to 300");
    await seeAccessible(page, "a faulty wallboard", "[role=dialog]");
    expect((await listed(page)).boards).toHaveLength(1);

    await sheet.getByLabel("From a file").setInputFiles(path);
    await expect(page.getByRole("status").filter({ hasText: "was imported" })).toBeVisible();
    await expect(card(page, "Voice of the floor")).toHaveCount(2);
    const answer = await page.request.get("/api/admin/audit?action=list.export");
    expect(await answer.text()).toContain("Voice of the floor");
    await card(page, "Voice of the floor").first().getByRole("button").click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
    await expect(card(page, "Voice of the floor")).toHaveCount(2);
    await card(page, "Voice of the floor").first().getByRole("button").click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
    await expect(card(page, "Voice of the floor")).toHaveCount(1);
    await context.close();
  });

  test("duplicates a board, and restores how it was from its versions", async ({ browser }) => {
    const [context, page] = await opened(browser, administrator.user);
    await press(page, "Voice of the floor", "Duplicate");
    await expect(card(page, "Voice of the floor (copy)")).toBeVisible();
    const before = await stored(page, "Voice of the floor (copy)");
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
    await expect(sheet.locator('[data-version="1"]')).toContainText("Voice of the floor (copy)");
    await seeAccessible(page, "the versions of a wallboard", "[role=dialog]");
    await sheet.getByRole("button", { name: "Restore version 1" }).press("Enter");
    await expect(card(page, "Voice of the floor (copy)")).toBeVisible();
    expect(await stored(page, "Voice of the floor (copy)")).toMatchObject({
      version: 3,
      board: before.board,
    });
    await seeAccessible(page, "wallboards");
    await context.close();
  });

  test("shows a viewer the boards, how they were, and no way to change them", async ({ browser }) => {
    const [context, page] = await opened(browser, "vera");
    await expect(card(page, "Voice of the floor").getByRole("link")).toHaveCount(1);
    for (const name of ["New wallboard", "Import"])
      await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
    await card(page, "Voice of the floor").getByRole("button").click();
    await expect(page.getByRole("menuitem")).toHaveText(["Versions"]);
    await page.getByRole("menuitem").click();
    await expect(page.getByRole("dialog").locator("[data-version]")).toHaveCount(1);
    await expect(page.getByRole("button", { name: /^Restore/ })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox").fill("nothing like it");
    await expect(page.getByText("Nothing matches “nothing like it”.")).toBeVisible();
    await context.close();
  });
});

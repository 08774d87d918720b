import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import type { Tile } from "../lib/domain/boards/board.ts";
import { boardWith, dragBy, gripOf, hear, makeBoard, placesIn, readBoard } from "./support/edited-board.ts";
import { makePeople } from "./support/make-people.ts";
import { browserOf, openLive } from "./support/open-as.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { seeLive } from "./support/see-live.ts";
import { administrator } from "./support/sessions.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

const { password } = administrator;
const waiting: Tile = { kind: "kpi", id: "wait", x: 0, y: 0, w: 3, h: 3, kpi: "waiting", services: "all" };
const clock: Tile = { kind: "clock", id: "clock", x: 3, y: 0, w: 3, h: 3, hasDate: true };
const notice: Tile = {
  kind: "announcement",
  id: "notice",
  x: 6,
  y: 6,
  w: 6,
  h: 2,
  text: "Meeting at ten",
  tone: "plain",
};

test.describe("the editor of a wallboard", () => {
  let folder: string;
  let floor: WatchedFloor;
  let url: string;

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mirante-editor-"));
    const database = `file:${folder}/mirante.db`;
    makePeople(database, [
      { login: "rosa", name: "Rosa", role: "supervisor", password, interactLogin: "sofia" },
      { login: "vera", name: "Vera", role: "viewer", password },
    ]);
    floor = await startFloor({ speed: 0 }, { DATABASE_URL: database });
    url = floor.app.url;
  });
  test.afterAll(async () => {
    await floor?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (page: Page, id: string) => {
    await page.goto(`${url}/wallboards/${id}/edit`);
    await seeLive(page);
    await expect(page.locator("[data-edit-tile]").first()).toBeVisible();
  };
  const made = async (page: Page, name: string, tiles: readonly Tile[]) => {
    const id = await makeBoard(url, boardWith(name, tiles));
    await open(page, id);
    return id;
  };
  const save = async (page: Page) => {
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.locator("[data-dirty]")).toHaveAttribute("data-dirty", "false");
  };

  test("takes a template up, and shows in its preview what is true of the floor now", async ({ page }) => {
    await page.goto(`${url}/wallboards`);
    await seeLive(page);
    await page.getByRole("button", { name: "New wallboard" }).click();
    const sheet = page.getByRole("dialog", { name: "New wallboard" });
    await expect(sheet.getByLabel("Name")).toHaveValue("Voice floor");
    await sheet.getByLabel("Name").press("Enter");
    await page.getByRole("link", { name: "Edit Voice floor" }).click();
    await expect(page.getByRole("heading", { name: "Voice floor" })).toBeVisible();
    await expect(page.locator("[data-edit-tile]").first()).toBeVisible();
    await page.locator("[data-add=kpi]").click();
    const kpi = page.locator("[data-edit-tile][aria-pressed=true]");
    if ((await kpi.count()) === 0) {
      // The template fills its first page: the figure goes onto a page of its own.
      await hear(page, "The page is full");
      await page.getByRole("button", { name: "Add a page" }).click();
      await page.locator("[data-add=kpi]").click();
    }
    const id = await kpi.getAttribute("data-edit-tile");
    const truth = floor.cti
      .truth()
      .services.flatMap(({ statistics }) => statistics.map(({ values }) => values.waiting ?? 0))
      .reduce((sum, each) => sum + each, 0);
    await expect(page.locator(`[data-tile="${id}"] [data-metric="waiting"]`)).toHaveText(String(truth));
    await save(page);
  });

  test("moves and resizes tiles by mouse, marks where there is no room, and takes all of it back", async ({
    page,
  }) => {
    const id = await made(page, "By mouse", [waiting, clock]);
    await dragBy(page, gripOf(page, "wait"), { x: 2, y: 4 });
    await expect.poll(() => placesIn(page)).toEqual(["wait 2,4 3x3", "clock 3,0 3x3"]);
    await dragBy(page, page.locator('[data-handle="bottom-right"]'), { x: 3, y: 1 });
    await expect.poll(() => placesIn(page)).toEqual(["wait 2,4 6x4", "clock 3,0 3x3"]);
    await dragBy(page, page.locator('[data-handle="top"]'), { x: 0, y: -3 }, false);
    await expect(page.locator(".editor-ghost[data-refused]")).toBeVisible();
    await page.mouse.up();
    await hear(page, "There is no room for that.");
    await dragBy(page, gripOf(page, "clock"), { x: 6, y: 0 }, false);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect.poll(() => placesIn(page)).toEqual(["wait 2,4 6x4", "clock 3,0 3x3"]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => placesIn(page)).toEqual(["wait 2,4 3x3", "clock 3,0 3x3"]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => placesIn(page)).toEqual(["wait 0,0 3x3", "clock 3,0 3x3"]);
    await page.keyboard.press("Control+Shift+Z");
    await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(() => placesIn(page)).toEqual(["wait 2,4 6x4", "clock 3,0 3x3"]);
    await page.keyboard.press("Control+s");
    await expect(page.locator("[data-dirty]")).toHaveText("Saved, version 2");
    expect((await readBoard(url, id)).board.pages[0]?.tiles[0]).toEqual({
      ...waiting,
      x: 2,
      y: 4,
      w: 6,
      h: 4,
    });
    // A press changes nothing: only a drag does.
    await gripOf(page, "clock").click();
    await expect(page.locator("[data-dirty]")).toHaveAttribute("data-dirty", "false");
  });

  test("does everything by keyboard, and says where a tile went", async ({ page }) => {
    await made(page, "By keyboard", [waiting, clock]);
    await gripOf(page, "wait").focus();
    await page.keyboard.press("ArrowDown");
    await hear(page, "Waiting: column 1, row 2, 3 by 3");
    await page.keyboard.press("Shift+ArrowDown");
    await hear(page, "Waiting: column 1, row 2, 3 by 4");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => placesIn(page)).toEqual(["wait 3,0 3x4", "clock 0,0 3x3"]);
    await page.keyboard.press("Control+d");
    await hear(page, "Duplicated. Waiting: column 7, row 1, 3 by 4");
    await gripOf(page, "wait").focus();
    await page.keyboard.press("Delete");
    await expect.poll(async () => (await placesIn(page)).length).toBe(2);
    await page.keyboard.press("Control+z");
    await hear(page, "Undone.");
    await gripOf(page, "wait").focus();
    await page.keyboard.press("Tab");
    await expect(gripOf(page, "clock")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("[data-inspector]").getByLabel("Title")).toBeFocused();
    await page.keyboard.type("Here");
    await expect(gripOf(page, "clock")).toHaveAccessibleName("Here: column 1, row 1, 3 by 3");
    await gripOf(page, "clock").focus();
    await page.keyboard.press("Escape");
    await expect(page.locator("[data-edit-tile][aria-pressed=true]")).toHaveCount(0);
    await expect(page).toHaveURL(/\/edit$/);
    await page.locator("[data-page=first]").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await hear(page, "The page is now number 2.");
    await page.keyboard.press("ArrowLeft");
    await expect(page.locator("[data-page=second]")).toHaveAttribute("aria-current", "page");
    await expect(page.getByText("This page is empty.")).toBeVisible();
    await page.locator("[data-page=first]").dragTo(page.locator("[data-page=second]"));
    await hear(page, "The page is now number 1.");
  });

  test("adds each kind of tile, sets it, and finds the board again as it was saved", async ({ page }) => {
    const id = await made(page, "All kinds", [waiting]);
    await page.locator("[data-page=second]").click();
    const inspector = page.locator("[data-inspector]");
    const kinds = await page.locator("[data-add]").evaluateAll((all) => all.map((each) => each.dataset.add));
    expect(kinds).toHaveLength(11);
    for (const kind of kinds.slice(0, 5)) await page.locator(`[data-add=${kind}]`).click();
    await expect(page.locator("[data-edit-tile]")).toHaveCount(5);
    await page.getByRole("button", { name: "Add a page" }).click();
    for (const kind of kinds.slice(5)) await page.locator(`[data-add=${kind}]`).click();
    await expect(page.locator("[data-edit-tile]")).toHaveCount(6);
    await inspector.getByLabel("Text").fill("Fire drill\nat noon");
    await page.locator("[data-page=first]").click();
    await gripOf(page, "wait").click();
    await inspector.getByLabel("Figure", { exact: true }).selectOption("service_level");
    await inspector.getByLabel("Limits of its own").check();
    await inspector.getByLabel("Warning").fill("ninety");
    await expect(inspector.getByText("Not a percentage")).toBeVisible();
    await inspector.getByLabel("Warning").fill("92,5 %");
    await inspector.getByLabel("Critical").fill("70");
    await inspector.getByRole("radio", { name: "Chosen" }).check({ force: true });
    await inspector.getByLabel("Find a service").fill("vend");
    await inspector.getByRole("checkbox", { name: "Vendas" }).check();
    await expect(page.locator("[data-faults]")).toHaveAttribute("data-faults", "0");
    await save(page);
    const { board } = await readBoard(url, id);
    expect(board.pages[0]?.tiles[0]).toMatchObject({
      kpi: "service_level",
      target: { direction: "below", warn: 0.925, critical: 0.7 },
      services: expect.arrayContaining(["interact:Vendas"]),
    });
    const stored = board.pages.flatMap(({ tiles }) => tiles.map(({ kind }) => kind));
    expect(new Set(stored)).toEqual(new Set(kinds));
    expect(board.pages[2]?.tiles.at(-1)).toMatchObject({ text: "Fire drill\nat noon" });
    await open(page, id);
    await page.locator("[data-page]").nth(2).click();
    await expect
      .poll(() => placesIn(page))
      .toEqual(board.pages[2]?.tiles.map(({ id: tile, x, y, w, h }) => `${tile} ${x},${y} ${w}x${h}`));
  });

  test("lists what is wrong, leads there, and saves nothing until it is mended", async ({ page }) => {
    const id = await made(page, "Faulty", [waiting, notice]);
    await gripOf(page, "notice").click();
    const text = page.locator("[data-inspector]").getByLabel("Text");
    await text.fill("");
    await page.locator("[data-page=second]").click();
    const faults = page.locator("[data-faults='1']");
    await expect(faults).toHaveText("1 fault");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Not saved: mend the fault first.")).toBeVisible();
    await faults.click();
    await page.getByRole("menuitem", { name: /Announcement/ }).click();
    await expect(gripOf(page, "notice")).toHaveAttribute("aria-pressed", "true");
    await text.fill("Meeting at eleven");
    await save(page);
    expect((await readBoard(url, id)).version).toBe(2);
  });

  test("says who saved meanwhile, and lets one choose whose board is to stand", async ({ browser, page }) => {
    const id = await made(page, "Of two", [waiting]);
    const context = await browserOf(browser, url, "rosa");
    const other = await openLive(context, `/wallboards/${id}/edit`);
    await gripOf(other, "wait").focus();
    await other.keyboard.press("ArrowRight");
    await other.keyboard.press("Control+s");
    await expect(other.locator("[data-dirty]")).toHaveText("Saved, version 2");
    await gripOf(page, "wait").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+s");
    const dialog = page.getByRole("alertdialog");
    await expect(dialog).toContainText("Rosa saved version 2");
    await seeAccessible(page, "a conflict", "[role=alertdialog]");
    await dialog.getByRole("button", { name: "Load theirs" }).click();
    await expect.poll(() => placesIn(page)).toEqual(["wait 1,0 3x3"]);
    await expect(page.locator("[data-dirty]")).toHaveText("Saved, version 2");
    await page.keyboard.press("Control+z");
    await expect.poll(() => placesIn(page)).toEqual(["wait 0,1 3x3"]);
    await save(page);
    await gripOf(other, "wait").focus();
    await other.keyboard.press("ArrowRight");
    await other.keyboard.press("Control+s");
    await other.getByRole("alertdialog").getByRole("button", { name: "Save mine over it" }).click();
    await expect(other.locator("[data-dirty]")).toHaveText("Saved, version 4");
    expect((await readBoard(url, id)).board.pages[0]?.tiles[0]).toMatchObject({ x: 2, y: 0 });
    await context.close();
  });

  test("asks before unsaved work is left, and offers it on return", async ({ page }) => {
    const id = await made(page, "Left behind", [waiting]);
    await gripOf(page, "wait").focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("link", { name: "Services", exact: true }).click();
    const dialog = page.getByRole("alertdialog", { name: "Leave without saving?" });
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(page).toHaveURL(/\/edit$/);
    await gripOf(page, "wait").press("g");
    await gripOf(page, "wait").press("a");
    await dialog.getByRole("button", { name: "Leave" }).click();
    await expect(page).toHaveURL(/\/agents$/);
    await open(page, id);
    const draft = page.locator("[data-draft]");
    await expect(draft).toContainText("You left changes unsaved");
    await draft.getByRole("button", { name: "Go on with them" }).click();
    await expect.poll(() => placesIn(page)).toEqual(["wait 1,0 3x3"]);
    await save(page);
    await open(page, id);
    await expect(draft).toHaveCount(0);
  });

  test("takes a board along as a file and puts a file in its place, unless that is no board", async ({
    page,
  }) => {
    await made(page, "As a file", [waiting, clock]);
    await page.getByRole("button", { name: "Board as a file" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Export as JSON" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("As-a-file.json");
    const file = page.locator("input[type=file]");
    const give = (name: string, content: unknown) =>
      file.setInputFiles({
        name,
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(content)),
      });
    await give("bad.json", { ...boardWith("<b>bad</b>", []), rotateSeconds: 1 });
    await expect(page.locator('[data-fault="rotateSeconds"]')).toBeVisible();
    await expect(page.locator("[data-edit-tile]")).toHaveCount(2);
    await give("good.json", boardWith("<b>Only text</b>", [notice]));
    await expect(page.getByRole("heading", { name: "<b>Only text</b>" })).toBeVisible();
    await expect(page.locator("[data-edit-tile]")).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await expect(page.getByRole("heading", { name: "As a file" })).toBeVisible();
  });

  test("is for whoever manages boards; a phone shows the board", async ({ browser, page }) => {
    const id = await makeBoard(url, boardWith("Looked at", [waiting]));
    const context = await browserOf(browser, url, "vera");
    const other = await openLive(context, `/wallboards/${id}/edit`);
    await expect(other.getByText("You may look at wallboards, not change them")).toBeVisible();
    await expect(other.locator("[data-edit-tile]")).toHaveCount(0);
    await context.close();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${url}/wallboards/${id}/edit`);
    await expect(page.getByText("Editing needs a larger screen.")).toBeVisible();
    await expect(page.locator('[data-tile="wait"]')).toBeVisible();
    await expect(page.locator("[data-edit-tile]")).toHaveCount(0);
    await seeAccessible(page, "a board on a phone");
    await page.goto(`${url}/wallboards/nobody/edit`);
    await expect(page.getByText("There is no such board")).toBeVisible();
  });

  test("draws the page as every size of screen does, and is usable by everybody", async ({ page }) => {
    await made(page, "Sizes", [waiting, clock]);
    for (const size of ["1280x720", "3840x2160"]) {
      await page.getByLabel("Preview as").selectOption(size);
      const picture = page.locator(".editor-picture");
      await expect
        .poll(() =>
          picture.evaluate(({ offsetWidth, offsetHeight }: HTMLElement) => `${offsetWidth}x${offsetHeight}`),
        )
        .toBe(size);
      await dragBy(page, gripOf(page, "wait"), { x: 0, y: 4 });
      await expect.poll(() => placesIn(page)).toEqual(["wait 0,4 3x3", "clock 3,0 3x3"]);
      await page.keyboard.press("Control+z");
    }
    await gripOf(page, "wait").click();
    for (const part of ["Tile", "Page", "Board"]) {
      await page.getByRole("tab", { name: part }).click();
      await seeAccessible(page, `the editor, ${part}`);
    }
  });
});

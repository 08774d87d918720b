import { expect } from "@playwright/test";
import {
  clockTile as clock,
  dragBy,
  gripOf,
  hear,
  makeAndOpen,
  openEditor,
  placesIn,
  readBoard,
  saveBoard,
  waitingTile as waiting,
} from "./support/edited-board.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { seeLive } from "./support/see-live.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

test.describe("the editor of a wallboard", () => {
  let floor: WatchedFloor;
  let url: string;

  test.beforeAll(async () => {
    floor = await startFloor({ speed: 0 });
    url = floor.app.url;
  });
  test.afterAll(() => floor?.stop());

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
    await saveBoard(page);
  });

  test("moves and resizes tiles by mouse, marks where there is no room, and takes all of it back", async ({
    page,
  }) => {
    const id = await makeAndOpen(page, url, "By mouse", [waiting, clock]);
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
    await makeAndOpen(page, url, "By keyboard", [waiting, clock]);
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
    const id = await makeAndOpen(page, url, "All kinds", [waiting]);
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
    await inspector.getByRole("checkbox", { name: "Vendas", exact: true }).check();
    await expect(page.locator("[data-faults]")).toHaveAttribute("data-faults", "0");
    await saveBoard(page);
    const { board } = await readBoard(url, id);
    expect(board.pages[0]?.tiles[0]).toMatchObject({
      kpi: "service_level",
      target: { direction: "below", warn: 0.925, critical: 0.7 },
      services: expect.arrayContaining(["interact:Vendas"]),
    });
    const stored = board.pages.flatMap(({ tiles }) => tiles.map(({ kind }) => kind));
    expect(new Set(stored)).toEqual(new Set(kinds));
    expect(board.pages[2]?.tiles.at(-1)).toMatchObject({ text: "Fire drill\nat noon" });
    await openEditor(page, url, id);
    await page.locator("[data-page]").nth(2).click();
    await expect
      .poll(() => placesIn(page))
      .toEqual(board.pages[2]?.tiles.map(({ id: tile, x, y, w, h }) => `${tile} ${x},${y} ${w}x${h}`));
  });

  test("draws the page as every size of screen does, and is usable by everybody", async ({ page }) => {
    await makeAndOpen(page, url, "Sizes", [waiting, clock]);
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

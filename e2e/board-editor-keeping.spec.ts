import { expect } from "@playwright/test";
import type { Tile } from "../lib/domain/boards/board.ts";
import {
  boardWith,
  clockTile as clock,
  gripOf,
  makeAndOpen,
  makeBoard,
  openEditor,
  placesIn,
  readBoard,
  saveBoard,
  waitingTile as waiting,
} from "./support/edited-board.ts";
import { browserOf, openLive } from "./support/open-as.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
import { startPeopledFloor } from "./support/start-peopled-floor.ts";
import { test } from "./support/test.ts";

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

test.describe("what somebody edits of a wallboard", () => {
  let floor: WatchedFloor;
  let url: string;

  test.beforeAll(async () => {
    floor = await startPeopledFloor(
      [
        { login: "rosa", name: "Rosa", role: "supervisor", interactLogin: "sofia" },
        { login: "vera", name: "Vera", role: "viewer" },
      ],
      { speed: 0 },
    );
    url = floor.app.url;
  });
  test.afterAll(() => floor?.stop());

  test("lists what is wrong, leads there, and saves nothing until it is mended", async ({ page }) => {
    const id = await makeAndOpen(page, url, "Faulty", [waiting, notice]);
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
    await saveBoard(page);
    expect((await readBoard(url, id)).version).toBe(2);
  });

  test("says who saved meanwhile, and lets one choose whose board is to stand", async ({ browser, page }) => {
    const id = await makeAndOpen(page, url, "Of two", [waiting]);
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
    await saveBoard(page);
    await gripOf(other, "wait").focus();
    await other.keyboard.press("ArrowRight");
    await other.keyboard.press("Control+s");
    await other.getByRole("alertdialog").getByRole("button", { name: "Save mine over it" }).click();
    await expect(other.locator("[data-dirty]")).toHaveText("Saved, version 4");
    expect((await readBoard(url, id)).board.pages[0]?.tiles[0]).toMatchObject({ x: 2, y: 0 });
    await context.close();
  });

  test("asks before unsaved work is left, and offers it on return", async ({ page }) => {
    const id = await makeAndOpen(page, url, "Left behind", [waiting]);
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
    await openEditor(page, url, id);
    const draft = page.locator("[data-draft]");
    await expect(draft).toContainText("You left changes unsaved");
    await draft.getByRole("button", { name: "Go on with them" }).click();
    await expect.poll(() => placesIn(page)).toEqual(["wait 1,0 3x3"]);
    await saveBoard(page);
    await openEditor(page, url, id);
    await expect(draft).toHaveCount(0);
  });

  test("takes a board along as a file and puts a file in its place, unless that is no board", async ({
    page,
  }) => {
    await makeAndOpen(page, url, "As a file", [waiting, clock]);
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
});

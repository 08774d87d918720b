import { expect, type Locator, type Page } from "@playwright/test";
import type { Board, StoredBoard, Tile } from "../../lib/domain/boards/board.ts";
import { seeLive } from "./see-live.ts";
import { fetchSigned } from "./sessions.ts";

/** How many wait, of all services. */
export const waitingTile: Tile = {
  kind: "kpi",
  id: "wait",
  x: 0,
  y: 0,
  w: 3,
  h: 3,
  kpi: "waiting",
  services: "all",
};

/** The time, beside it. */
export const clockTile: Tile = { kind: "clock", id: "clock", x: 3, y: 0, w: 3, h: 3, hasDate: true };

/** Opens the editor of a board. */
export async function openEditor(page: Page, url: string, id: string): Promise<void> {
  await page.goto(`${url}/wallboards/${id}/edit`);
  await seeLive(page);
  await expect(page.locator("[data-edit-tile]").first()).toBeVisible();
}

/** Makes a board, opens its editor and tells its id. */
export async function makeAndOpen(
  page: Page,
  url: string,
  name: string,
  tiles: readonly Tile[],
): Promise<string> {
  const id = await makeBoard(url, boardWith(name, tiles));
  await openEditor(page, url, id);
  return id;
}

/** Saves what is edited. */
export async function saveBoard(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator("[data-dirty]")).toHaveAttribute("data-dirty", "false");
}

/** A board of two pages, the second of which is empty. */
export function boardWith(name: string, tiles: readonly Tile[]): Board {
  return {
    name,
    pages: [
      { id: "first", title: "Now", tiles },
      { id: "second", tiles: [] },
    ],
    rotateSeconds: 20,
    theme: "dark",
    privacy: { agents: "names", minimumGroup: 0, hidesPauseReasons: false },
    hasPixelShift: true,
    hasSound: false,
    jumpsToCritical: true,
  };
}

/** Makes a board as a script does, and tells its id. */
export async function makeBoard(url: string, board: Board): Promise<string> {
  const answer = await fetchSigned(`${url}/api/boards`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ board }),
  });
  if (answer.status !== 201) throw new Error(`no board was made: ${answer.status} ${await answer.text()}`);
  const { id }: StoredBoard = await answer.json();
  return id;
}

/** The board as it is stored now. */
export async function readBoard(url: string, id: string): Promise<StoredBoard> {
  return (await fetchSigned(`${url}/api/boards/${id}`)).json();
}

/** Where the tiles of a page stand on the grid, as the editor draws them: `id x,y wxh`. */
export function placesIn(page: Page): Promise<readonly string[]> {
  return page.locator("[data-edit-tile]").evaluateAll((grips) =>
    grips.map((grip) => {
      const { gridRowStart, gridColumnStart, gridRowEnd, gridColumnEnd } = getComputedStyle(
        grip.parentElement ?? grip,
      );
      const [x, y] = [Number(gridColumnStart) - 1, Number(gridRowStart) - 1];
      const [w, h] = [gridColumnEnd, gridRowEnd].map((end) => end.replace("span ", ""));
      return `${grip.getAttribute("data-edit-tile")} ${x},${y} ${w}x${h}`;
    }),
  );
}

/** The tile to take hold of. */
export function gripOf(page: Page, id: string): Locator {
  return page.locator(`[data-edit-tile="${id}"]`);
}

/** Drags from the middle of something by so many cells of the grid; `letsGo` = the button is released there. */
export async function dragBy(
  page: Page,
  what: Locator,
  cells: { readonly x: number; readonly y: number },
  letsGo = true,
): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const [from, grid] = await Promise.all([
    what.boundingBox(),
    page.locator(".editor-layer > .board-grid").boundingBox(),
  ]);
  if (from === null || grid === null) throw new Error("there is nothing to drag");
  const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + (cells.x * grid.width) / 12, start.y + (cells.y * grid.height) / 8, {
    steps: 6,
  });
  if (letsGo) await page.mouse.up();
}

/** Waits until the editor says so to who listens. */
export async function hear(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.locator("[data-note]")).toContainText(words);
}

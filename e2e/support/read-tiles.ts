import type { Page } from "@playwright/test";
import type { ShownValue } from "./read-screen.ts";

/** A value of a board, with the tile it stands in. */
export interface TileValue extends ShownValue {
  readonly tile: string;
  readonly kind: string;
}

/** Every value of the page that the screen shows now. */
export function readTiles(page: Page): Promise<readonly TileValue[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main [data-tile] [data-metric]")].map((element) => ({
      tile: element.closest<HTMLElement>("[data-tile]")?.dataset.tile ?? "",
      kind: element.closest<HTMLElement>("[data-tile]")?.dataset.kind ?? "",
      metric: element.dataset.metric ?? "",
      service: element.closest<HTMLElement>("[data-service]")?.dataset.service,
      agent: undefined,
      media: element.dataset.media,
      text: (element.textContent ?? "").trim(),
    })),
  );
}

/** What some elements of a board say, in their order. */
export function readTexts(page: Page, selector: string): Promise<readonly string[]> {
  return page
    .locator(`main ${selector}`)
    .evaluateAll((all) => all.map((element) => (element.textContent ?? "").trim()));
}

/** How many lines a tile says that it has no room for; 0 where it says nothing. */
export async function moreIn(page: Page, tile: string): Promise<number> {
  const counts = await page
    .locator(`[data-tile="${tile}"] [data-more]`)
    .evaluateAll((all) => all.map((each) => Number(each.getAttribute("data-more"))));
  return counts[0] ?? 0;
}

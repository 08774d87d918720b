import { boardGrid, type TilePlace } from "../board.ts";
import { isFree } from "./tile-place.ts";

type TileSize = Pick<TilePlace, "w" | "h">;

/**
 * A free place for something new, the topmost and then leftmost: of the size asked for, else of the largest below it that
 * fits, so that a page with any room left takes another tile. Undefined = every cell is covered.
 */
export function findFreePlace(tiles: readonly TilePlace[], size: TileSize): TilePlace | undefined {
  for (const { w, h } of sizesUpTo(size)) {
    const place = firstFree(tiles, { w, h });
    if (place !== undefined) return place;
  }
  return undefined;
}

function firstFree(tiles: readonly TilePlace[], { w, h }: TileSize): TilePlace | undefined {
  for (let y = 0; y + h <= boardGrid.rows; y += 1)
    for (let x = 0; x + w <= boardGrid.columns; x += 1)
      if (isFree({ x, y, w, h }, tiles)) return { x, y, w, h };
  return undefined;
}

/** Every size not larger in either direction, the one with most cells first. */
function sizesUpTo({ w, h }: TileSize): readonly TileSize[] {
  const widths = Array.from({ length: Math.min(w, boardGrid.columns) }, (_, index) => index + 1);
  const heights = Array.from({ length: Math.min(h, boardGrid.rows) }, (_, index) => index + 1);
  return widths
    .flatMap((width) => heights.map((height) => ({ w: width, h: height })))
    .sort((a, b) => b.w * b.h - a.w * a.h || b.w - a.w);
}

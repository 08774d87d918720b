import { boardGrid, type TilePlace } from "../board.ts";

/** Whether two places have a cell in common. */
export function isOver(a: TilePlace, b: TilePlace): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** Whether a place stands on the grid with every cell and covers at least one. */
export function isOnGrid({ x, y, w, h }: TilePlace): boolean {
  return x >= 0 && y >= 0 && w >= 1 && h >= 1 && x + w <= boardGrid.columns && y + h <= boardGrid.rows;
}

/** Whether a place is on the grid and over none of the others. */
export function isFree(place: TilePlace, others: readonly TilePlace[]): boolean {
  return isOnGrid(place) && !others.some((other) => isOver(place, other));
}

/** The place of something that stands somewhere, without what it is. */
export function placeOf({ x, y, w, h }: TilePlace): TilePlace {
  return { x, y, w, h };
}

/** The nearest place on the grid of the same size, as far as that fits. */
export function ontoGrid({ x, y, w, h }: TilePlace): TilePlace {
  const width = clamp(w, 1, boardGrid.columns);
  const height = clamp(h, 1, boardGrid.rows);
  return {
    x: clamp(x, 0, boardGrid.columns - width),
    y: clamp(y, 0, boardGrid.rows - height),
    w: width,
    h: height,
  };
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}

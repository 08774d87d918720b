import { type BoardPage, boardGrid, type Tile, type TilePlace } from "../board.ts";
import { isFree, isOnGrid, isOver, ontoGrid, placeOf } from "./tile-place.ts";

/** A step by keyboard: one cell along one axis. */
export interface TileStep {
  readonly dx: -1 | 0 | 1;
  readonly dy: -1 | 0 | 1;
}

/**
 * The page with a tile's first cell at `to`, held on the grid. Where exactly one other tile is in the way and both fit
 * once they change places, they do. Undefined = there is no room, or nothing would move.
 */
export function moveTile(page: BoardPage, id: string, to: Pick<TilePlace, "x" | "y">): BoardPage | undefined {
  const tile = page.tiles.find((each) => each.id === id);
  if (tile === undefined) return undefined;
  const wanted = ontoGrid({ ...placeOf(tile), x: to.x, y: to.y });
  if (wanted.x === tile.x && wanted.y === tile.y) return undefined;
  const others = page.tiles.filter((each) => each.id !== id);
  const [inTheWay, ...more] = others.filter((each) => isOver(each, wanted));
  if (inTheWay === undefined) return withPlaces(page, new Map([[id, wanted]]));
  return more.length > 0 ? undefined : swapTiles(page, tile, inTheWay);
}

/**
 * The page with a tile one step further. What is in the way changes places with it, or is passed over to the next free
 * place in that direction. Undefined = there is none.
 */
export function stepTile(page: BoardPage, id: string, { dx, dy }: TileStep): BoardPage | undefined {
  const tile = page.tiles.find((each) => each.id === id);
  if (tile === undefined || (dx === 0 && dy === 0)) return undefined;
  const stepped = moveTile(page, id, { x: tile.x + dx, y: tile.y + dy });
  if (stepped !== undefined) return stepped;
  const others = page.tiles.filter((each) => each.id !== id);
  for (let steps = 2; steps < Math.max(boardGrid.columns, boardGrid.rows); steps += 1) {
    const place = { ...placeOf(tile), x: tile.x + steps * dx, y: tile.y + steps * dy };
    if (isFree(place, others)) return withPlaces(page, new Map([[id, place]]));
  }
  return undefined;
}

/** The page with a tile at another place and of another size. Undefined = there is no room, or nothing would change. */
export function resizeTile(page: BoardPage, id: string, place: TilePlace): BoardPage | undefined {
  const tile = page.tiles.find((each) => each.id === id);
  const others = page.tiles.filter((each) => each.id !== id);
  if (tile === undefined || !isFree(place, others)) return undefined;
  const isSame = tile.x === place.x && tile.y === place.y && tile.w === place.w && tile.h === place.h;
  return isSame ? undefined : withPlaces(page, new Map([[id, placeOf(place)]]));
}

/** Two tiles in each other's place: beside each other within what they covered together, else each at the other's first cell. */
function swapTiles(page: BoardPage, a: Tile, b: Tile): BoardPage | undefined {
  const others = page.tiles.filter(({ id }) => id !== a.id && id !== b.id);
  const mirrored = (tile: Tile): TilePlace => ({
    ...placeOf(tile),
    x: mirroredAt(tile.x, tile.w, [a.x, a.x + a.w], [b.x, b.x + b.w]),
    y: mirroredAt(tile.y, tile.h, [a.y, a.y + a.h], [b.y, b.y + b.h]),
  });
  const candidates: readonly (readonly [TilePlace, TilePlace])[] = [
    [mirrored(a), mirrored(b)],
    [
      { ...placeOf(a), x: b.x, y: b.y },
      { ...placeOf(b), x: a.x, y: a.y },
    ],
  ];
  const fitting = candidates.find(
    ([forA, forB]) =>
      isOnGrid(forA) && isOnGrid(forB) && !isOver(forA, forB) && isFree(forA, others) && isFree(forB, others),
  );
  if (fitting === undefined) return undefined;
  return withPlaces(
    page,
    new Map([
      [a.id, fitting[0]],
      [b.id, fitting[1]],
    ]),
  );
}

type Span = readonly [from: number, to: number];

/** Along an axis on which two tiles stand apart, where one stands after their exchange; along the other it stays. */
function mirroredAt(at: number, length: number, a: Span, b: Span): number {
  const areApart = a[1] <= b[0] || b[1] <= a[0];
  return areApart ? Math.min(a[0], b[0]) + Math.max(a[1], b[1]) - at - length : at;
}

function withPlaces(page: BoardPage, places: ReadonlyMap<string, TilePlace>): BoardPage {
  return { ...page, tiles: page.tiles.map((tile) => ({ ...tile, ...places.get(tile.id) })) };
}

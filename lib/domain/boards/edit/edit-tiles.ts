import type { Board, BoardPage, Tile, TilePlace } from "../board.ts";
import { boardLimits } from "../check/board-limits.ts";
import { findFreePlace } from "./find-free-place.ts";
import { freshId } from "./fresh-id.ts";

/** A tile that has neither a name nor a place yet; the size is what it would like to have. */
export type NewTile = DistributiveOmit<Tile, "id" | "x" | "y">;

// Of a union each member on its own, or what only some have would be lost.
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** A page with one tile more, and which that is. */
export interface PageWithTile {
  readonly page: BoardPage;
  readonly tileId: string;
}

/** The page with a tile at the first free place. Undefined = there is no room, or the page has as many as it takes. */
export function addTile(board: Board, page: BoardPage, tile: NewTile): PageWithTile | undefined {
  const place = page.tiles.length < boardLimits.tiles.highest ? findFreePlace(page.tiles, tile) : undefined;
  if (place === undefined) return undefined;
  const id = freshTileId(board);
  return { page: { ...page, tiles: [...page.tiles, { ...tile, ...place, id }] }, tileId: id };
}

/** The page with a second tile like one of its own, near by where there is room of that size, else smaller. */
export function duplicateTile(board: Board, page: BoardPage, id: string): PageWithTile | undefined {
  const tile = page.tiles.find((each) => each.id === id);
  return tile === undefined ? undefined : addTile(board, page, tile);
}

/** The page without a tile. Undefined = it has no such tile. */
export function removeTile(page: BoardPage, id: string): BoardPage | undefined {
  const tiles = page.tiles.filter((tile) => tile.id !== id);
  return tiles.length === page.tiles.length ? undefined : { ...page, tiles };
}

/** The page with other settings of a tile, whose place and name stay as they are. */
export function replaceTile(page: BoardPage, settings: Tile): BoardPage | undefined {
  const old = page.tiles.find(({ id }) => id === settings.id);
  if (old === undefined) return undefined;
  const { x, y, w, h }: TilePlace = old;
  return {
    ...page,
    tiles: page.tiles.map((tile) => (tile === old ? { ...settings, x, y, w, h } : tile)),
  };
}

function freshTileId({ pages }: Board): string {
  return freshId(
    "tile",
    pages.flatMap(({ tiles }) => tiles.map(({ id }) => id)),
  );
}

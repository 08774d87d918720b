import type { Board, BoardFault } from "@/lib/domain/index.ts";

/** What of a board a fault is about: a tile, a page, or the board itself. `member` is the rest of the path. */
export interface FaultPlace {
  readonly page?: number;
  readonly pageId?: string;
  readonly tileId?: string;
  readonly member: string;
}

/** Where the path of a fault leads in a board. */
export function faultPlace(board: Board, path: string): FaultPlace {
  const [, page, tile, rest = ""] = /^pages\[(\d+)\](?:\.tiles\[(\d+)\])?\.?(.*)$/.exec(path) ?? [];
  if (page === undefined) return { member: path };
  const pageThere = board.pages[Number(page)];
  const tileThere = tile === undefined ? undefined : pageThere?.tiles[Number(tile)];
  return {
    page: Number(page),
    member: rest,
    ...(pageThere === undefined ? {} : { pageId: pageThere.id }),
    ...(tileThere === undefined ? {} : { tileId: tileThere.id }),
  };
}

/** The faults of one tile, of one page itself or of the board itself, by member; the first of each. */
export function faultsOf(
  board: Board,
  faults: readonly BoardFault[],
  of: { readonly pageId?: string; readonly tileId?: string },
): ReadonlyMap<string, BoardFault> {
  const found = new Map<string, BoardFault>();
  for (const fault of faults) {
    const place = faultPlace(board, fault.path);
    const isOf = place.tileId === of.tileId && (of.tileId !== undefined || place.pageId === of.pageId);
    // `columns[2]` is a fault of the columns.
    const member = place.member.replace(/\[.*$/, "");
    if (isOf && !found.has(member)) found.set(member, fault);
  }
  return found;
}

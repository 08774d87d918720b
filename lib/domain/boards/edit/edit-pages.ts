import type { Board, BoardPage } from "../board.ts";
import { boardLimits } from "../check/board-limits.ts";
import { freshId } from "./fresh-id.ts";

/** A board with one page more, and which that is. */
export interface BoardWithPage {
  readonly board: Board;
  readonly pageId: string;
}

/** The board with an empty page after another. Undefined = it has as many as it takes. */
export function addPage(board: Board, afterId: string): BoardWithPage | undefined {
  return insertPage(board, afterId, { tiles: [] });
}

/** The board with a second page like one of its own, after that one. */
export function duplicatePage(board: Board, id: string): BoardWithPage | undefined {
  const page = board.pages.find((each) => each.id === id);
  if (page === undefined) return undefined;
  const taken = board.pages.flatMap(({ tiles }) => tiles.map((tile) => tile.id));
  const tiles = page.tiles.map((tile) => {
    const fresh = freshId("tile", taken);
    taken.push(fresh);
    return { ...tile, id: fresh };
  });
  return insertPage(board, id, { ...page, tiles });
}

/** The board without a page. Undefined = it is the last one, or there is no such page. */
export function removePage(board: Board, id: string): Board | undefined {
  const pages = board.pages.filter((page) => page.id !== id);
  return pages.length === 0 || pages.length === board.pages.length ? undefined : { ...board, pages };
}

/** The board with a page at another place of the rotation, from 0. Undefined = it stands there, or that is no place. */
export function movePage(board: Board, id: string, to: number): Board | undefined {
  const page = board.pages.find((each) => each.id === id);
  if (page === undefined || to < 0 || to >= board.pages.length || board.pages[to] === page) return undefined;
  const pages = board.pages.filter((each) => each !== page);
  pages.splice(to, 0, page);
  return { ...board, pages };
}

/** The board with another page of the same id in the place of one. */
export function replacePage(board: Board, page: BoardPage): Board {
  return { ...board, pages: board.pages.map((each) => (each.id === page.id ? page : each)) };
}

function insertPage(board: Board, afterId: string, page: Omit<BoardPage, "id">): BoardWithPage | undefined {
  if (board.pages.length >= boardLimits.pages.highest) return undefined;
  const id = freshId(
    "page",
    board.pages.map((each) => each.id),
  );
  const after = board.pages.findIndex((each) => each.id === afterId);
  const pages = [...board.pages];
  pages.splice(after < 0 ? pages.length : after + 1, 0, { ...page, id });
  return { board: { ...board, pages }, pageId: id };
}

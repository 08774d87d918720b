import {
  type Board,
  type BoardPage,
  type EditHistory,
  startHistory,
  type Tile,
  type TilePlace,
} from "@/lib/domain/index.ts";

/** What became of the last thing that somebody did, for the words that a screen reader says. */
export type EditNote =
  | {
      readonly code: "placed" | "added" | "duplicated";
      readonly tile: Tile;
    }
  | {
      readonly code:
        | "no_room"
        | "removed"
        | "undone"
        | "redone"
        | "nothing_to_undo"
        | "nothing_to_redo"
        | "page_full"
        | "board_full"
        | "last_page"
        | "replaced";
    }
  | { readonly code: "page_added" | "page_moved" | "page_removed"; readonly number: number };

/** What is edited, what of it is in sight, and what was done last. */
export interface EditorState {
  readonly history: EditHistory<Board>;
  /** Of the page in sight; always one of the board's. */
  readonly pageId: string;
  /** Of the selected tile; undefined = none. Always one of the page in sight. */
  readonly tileId?: string | undefined;
  readonly note?: EditNote | undefined;
  /** Counts what was done, so that the same words are said again. */
  readonly deeds: number;
}

/** An editor of a board, at its first page. */
export function startEditor(board: Board): EditorState {
  return { history: startHistory(board), pageId: board.pages[0]?.id ?? "", deeds: 0 };
}

/** The page in sight; an empty one of a board without any, which no stored board is. */
export function pageInSight({ history, pageId }: EditorState): BoardPage {
  const { pages } = history.present;
  return pages.find(({ id }) => id === pageId) ?? pages[0] ?? { id: pageId, tiles: [] };
}

/** The selected tile of the page in sight. */
export function selectedTile(state: EditorState): Tile | undefined {
  return pageInSight(state).tiles.find(({ id }) => id === state.tileId);
}

/** Where a place begins, as people count: the first column and row are 1. */
export function spokenPlace({ x, y, w, h }: TilePlace) {
  return { column: x + 1, row: y + 1, width: w, height: h };
}

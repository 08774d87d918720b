import {
  addPage,
  addTile,
  type Board,
  type BoardPage,
  duplicatePage,
  duplicateTile,
  movePage,
  moveTile,
  type NewTile,
  recordEdit,
  redoEdit,
  removePage,
  removeTile,
  replacePage,
  replaceTile,
  resizeTile,
  stepTile,
  type Tile,
  type TilePlace,
  type TileStep,
  undoEdit,
} from "@/lib/domain/index.ts";
import { type EditNote, type EditorState, pageInSight } from "./editor-state.ts";

/** What somebody does in the editor. `atMs` is when, by a clock that only goes forth. */
export type EditorDeed =
  | { readonly do: "select"; readonly tileId: string | undefined; readonly pageId?: string }
  | { readonly do: "show_page"; readonly pageId: string }
  | { readonly do: "step"; readonly tileId: string; readonly step: TileStep; readonly atMs: number }
  | {
      readonly do: "move";
      readonly tileId: string;
      readonly to: Pick<TilePlace, "x" | "y">;
      readonly atMs: number;
    }
  | {
      readonly do: "resize";
      readonly tileId: string;
      readonly place: TilePlace;
      /** One nudge of several by keyboard. */
      readonly isNudge?: boolean;
      readonly atMs: number;
    }
  | { readonly do: "add_tile"; readonly tile: NewTile; readonly atMs: number }
  | { readonly do: "duplicate_tile"; readonly tileId: string; readonly atMs: number }
  | { readonly do: "remove_tile"; readonly tileId: string; readonly atMs: number }
  | { readonly do: "set_tile"; readonly tile: Tile; readonly field: string; readonly atMs: number }
  | { readonly do: "add_page"; readonly atMs: number }
  | { readonly do: "duplicate_page" | "remove_page"; readonly pageId: string; readonly atMs: number }
  | { readonly do: "move_page"; readonly pageId: string; readonly to: number; readonly atMs: number }
  | { readonly do: "set_page"; readonly page: BoardPage; readonly field: string; readonly atMs: number }
  | { readonly do: "set_board"; readonly board: Board; readonly field: string; readonly atMs: number }
  | { readonly do: "replace"; readonly board: Board; readonly atMs: number }
  | { readonly do: "undo" | "redo" };

/** The editor after a deed. What cannot be done changes nothing and says so. */
export function editBoard(state: EditorState, deed: EditorDeed): EditorState {
  switch (deed.do) {
    case "select":
      // What was said stays: the focus goes on to another tile as soon as one is removed.
      return { ...state, pageId: deed.pageId ?? state.pageId, tileId: deed.tileId };
    case "show_page":
      return { ...state, pageId: deed.pageId, tileId: undefined, note: undefined };
    case "step":
    case "move":
    case "resize":
      return place(state, deed);
    case "add_tile":
    case "duplicate_tile":
      return addOne(state, deed);
    case "remove_tile": {
      const page = removeTile(pageInSight(state), deed.tileId);
      if (page === undefined) return state;
      return { ...withPage(state, page, deed.atMs, { code: "removed" }), tileId: undefined };
    }
    case "set_tile": {
      const page = replaceTile(pageInSight(state), deed.tile);
      return page === undefined
        ? state
        : withPage(state, page, deed.atMs, undefined, `${deed.tile.id} ${deed.field}`);
    }
    case "set_page":
      return withPage(state, deed.page, deed.atMs, undefined, `${deed.page.id} ${deed.field}`);
    case "set_board":
      return withBoard(state, deed.board, deed.atMs, undefined, `board ${deed.field}`);
    case "replace":
      return withBoard(state, deed.board, deed.atMs, { code: "replaced" });
    case "undo":
      return goTo(state, undoEdit(state.history), { code: "undone" }, { code: "nothing_to_undo" });
    case "redo":
      return goTo(state, redoEdit(state.history), { code: "redone" }, { code: "nothing_to_redo" });
    default:
      return arrangePages(state, deed);
  }
}

function place(
  state: EditorState,
  deed: EditorDeed & { readonly do: "step" | "move" | "resize" },
): EditorState {
  const before = pageInSight(state);
  const page = placed(before, deed);
  if (page === undefined) return say(state, { code: "no_room" });
  const tile = page.tiles.find(({ id }) => id === deed.tileId);
  const isNudge = deed.do === "step" || (deed.do === "resize" && deed.isNudge === true);
  const note: EditNote | undefined = tile && { code: "placed", tile };
  return withPage(state, page, deed.atMs, note, isNudge ? `${deed.tileId} ${deed.do}` : undefined);
}

function placed(
  page: BoardPage,
  deed: EditorDeed & { readonly do: "step" | "move" | "resize" },
): BoardPage | undefined {
  switch (deed.do) {
    case "step":
      return stepTile(page, deed.tileId, deed.step);
    case "move":
      return moveTile(page, deed.tileId, deed.to);
    case "resize":
      return resizeTile(page, deed.tileId, deed.place);
  }
}

function addOne(
  state: EditorState,
  deed: EditorDeed & { readonly do: "add_tile" | "duplicate_tile" },
): EditorState {
  const { present } = state.history;
  const page = pageInSight(state);
  const added =
    deed.do === "add_tile" ? addTile(present, page, deed.tile) : duplicateTile(present, page, deed.tileId);
  const tile = added?.page.tiles.at(-1);
  if (added === undefined || tile === undefined) return say(state, { code: "page_full" });
  const code = deed.do === "add_tile" ? "added" : "duplicated";
  return { ...withPage(state, added.page, deed.atMs, { code, tile }), tileId: added.tileId };
}

function arrangePages(
  state: EditorState,
  deed: EditorDeed & { readonly do: "add_page" | "duplicate_page" | "remove_page" | "move_page" },
): EditorState {
  const { present } = state.history;
  const numberIn = (board: Board, id: string) => board.pages.findIndex((page) => page.id === id) + 1;
  switch (deed.do) {
    case "add_page":
    case "duplicate_page": {
      const added =
        deed.do === "add_page" ? addPage(present, state.pageId) : duplicatePage(present, deed.pageId);
      if (added === undefined) return say(state, { code: "board_full" });
      const number = numberIn(added.board, added.pageId);
      const next = withBoard(state, added.board, deed.atMs, { code: "page_added", number });
      return { ...next, pageId: added.pageId, tileId: undefined };
    }
    case "remove_page": {
      const board = removePage(present, deed.pageId);
      if (board === undefined) return say(state, { code: "last_page" });
      const number = numberIn(present, deed.pageId);
      const beside = board.pages[Math.min(number, board.pages.length) - 1]?.id ?? state.pageId;
      const pageId = state.pageId === deed.pageId ? beside : state.pageId;
      return { ...withBoard(state, board, deed.atMs, { code: "page_removed", number }), pageId };
    }
    case "move_page": {
      const board = movePage(present, deed.pageId, deed.to);
      if (board === undefined) return state;
      return withBoard(state, board, deed.atMs, { code: "page_moved", number: deed.to + 1 });
    }
  }
}

function withPage(
  state: EditorState,
  page: BoardPage,
  atMs: number,
  note: EditNote | undefined,
  what?: string,
): EditorState {
  return withBoard(state, replacePage(state.history.present, page), atMs, note, what);
}

function withBoard(
  state: EditorState,
  board: Board,
  atMs: number,
  note: EditNote | undefined,
  what?: string,
): EditorState {
  const history = recordEdit(state.history, board, atMs, what);
  return keepInSight({ ...say(state, note), history });
}

/** Another state of the board, with the page in sight that is not as it was. */
function goTo(
  state: EditorState,
  history: EditorState["history"] | undefined,
  note: EditNote,
  refusal: EditNote,
): EditorState {
  if (history === undefined) return say(state, refusal);
  const before = new Set(state.history.present.pages);
  const isInSight = (id: string) => history.present.pages.some((page) => page.id === id && before.has(page));
  const changed = history.present.pages.find((page) => !before.has(page));
  const pageId = changed !== undefined && isInSight(state.pageId) ? changed.id : state.pageId;
  return keepInSight({ ...say(state, note), history, pageId });
}

/** Where the page or the tile is gone, another page is in sight and no tile selected. */
function keepInSight(state: EditorState): EditorState {
  const page = pageInSight(state);
  const isThere = page.tiles.some(({ id }) => id === state.tileId);
  return { ...state, pageId: page.id, tileId: isThere ? state.tileId : undefined };
}

function say(state: EditorState, note: EditNote | undefined): EditorState {
  return { ...state, note, deeds: state.deeds + 1 };
}

import { type Board, checkBoard } from "@/lib/domain/index.ts";

/** What somebody edited and did not save, as this browser keeps it. */
export interface BoardDraft {
  readonly board: Board;
  /** Of the board it was made from. */
  readonly version: number;
  readonly atMs: number;
}

type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

/** Keeps a draft; where storage is forbidden or full it is not kept, and the editor goes on. */
export function keepDraft(storage: Storage, id: string, draft: BoardDraft): void {
  try {
    storage.setItem(keyOf(id), JSON.stringify(draft));
  } catch {
    // Then it lasts as long as the page.
  }
}

/** The draft of a board; undefined where there is none, or what is kept is no board. */
export function readDraft(storage: Storage, id: string): BoardDraft | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(id)) ?? "null");
    if (typeof kept !== "object" || kept === null) return undefined;
    const { board, version, atMs } = kept as { board?: unknown; version?: unknown; atMs?: unknown };
    const checked = checkBoard(board);
    if (!("board" in checked) || typeof version !== "number" || typeof atMs !== "number") return undefined;
    return { board: checked.board, version, atMs };
  } catch {
    return undefined;
  }
}

export function forgetDraft(storage: Storage, id: string): void {
  try {
    storage.removeItem(keyOf(id));
  } catch {
    // Where storage is forbidden there is nothing to forget.
  }
}

function keyOf(id: string): string {
  return `mirante.board-draft.${id}`;
}

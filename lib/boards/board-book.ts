import type { Board, BoardList, BoardVersion, DamagedBoard, StoredBoard } from "@/lib/domain/index.ts";

/** `gone`: there is no such board · `damaged`: what is kept is no board any more. */
export type FoundBoard =
  | { readonly answer: "found"; readonly stored: StoredBoard }
  | { readonly answer: "damaged"; readonly damaged: DamagedBoard }
  | { readonly answer: "gone" };

export type CreateBoardAnswer =
  | { readonly answer: "done"; readonly stored: StoredBoard }
  /** There are as many boards as may be. */
  | { readonly answer: "full" };

export type SaveBoardAnswer =
  | { readonly answer: "done"; readonly stored: StoredBoard }
  /** Somebody else saved it since the version that this one was made from: `now` is what stands. */
  | { readonly answer: "conflict"; readonly now: FoundBoard }
  | { readonly answer: "gone" };

export type RestoreBoardAnswer =
  | { readonly answer: "done"; readonly stored: StoredBoard }
  | { readonly answer: "gone" }
  /** That version is no longer kept, or never was. */
  | { readonly answer: "no_version" }
  | { readonly answer: "damaged"; readonly damaged: DamagedBoard };

/**
 * Wallboards and how they were before. Boards come in checked by `checkBoard`, and go out checked, because a file may
 * have been written by anybody. Every call throws `StoreError` when the database cannot do it.
 */
export interface BoardBook {
  /** By name. */
  list(): Promise<BoardList>;
  find(id: string): Promise<FoundBoard>;
  create(board: Board, by: string): Promise<CreateBoardAnswer>;
  /** In place of version `madeFrom`. A board that is as it was makes no version. */
  save(id: string, madeFrom: number, board: Board, by: string): Promise<SaveBoardAnswer>;
  /** Whether there was one to delete; its versions go with it. */
  remove(id: string): Promise<boolean>;
  /** The newest first, fifty at most; undefined when there is no such board. */
  versions(id: string): Promise<readonly BoardVersion[] | undefined>;
  /** What stood then becomes the newest version; nothing is lost by it. */
  restore(id: string, version: number, by: string): Promise<RestoreBoardAnswer>;
}

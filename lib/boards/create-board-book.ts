import { randomUUID } from "node:crypto";
import type { Board, BoardVersion } from "@/lib/domain/index.ts";
import type { Store, Tables } from "@/lib/store/server.ts";
import type { BoardBook, FoundBoard } from "./board-book.ts";
import { createBoardLister } from "./list-boards.ts";
import { damagedOf, foundOf, readContent, storedOf } from "./read-content.ts";
import { sizeOf } from "./size-of.ts";

const mostBoards = 200;
const mostVersions = 50;

export interface BoardBookOptions {
  readonly db: Store["db"];
  /** Epoch ms. */
  readonly now: () => number;
}

type Db = BoardBookOptions["db"];
type BoardRow = Tables["boards"];
type VersionRow = Tables["board_versions"];

/** Boards kept in `db`. */
export function createBoardBook({ db, now }: BoardBookOptions): BoardBook {
  return {
    list: createBoardLister(db),
    find: (id) => find(db, id),
    create: (board, by) =>
      db.transaction().execute(async (transaction) => {
        const { count } = await transaction
          .selectFrom("boards")
          .select(({ fn }) => fn.countAll<number>().as("count"))
          .executeTakeFirstOrThrow();
        if (Number(count) >= mostBoards) return { answer: "full" };
        const row = rowOf(randomUUID(), 1, board, { by, atMs: now() });
        await transaction.insertInto("boards").values(row).execute();
        await keepVersion(transaction, row, board);
        return { answer: "done", stored: storedOf(row, board) };
      }),
    save: (id, madeFrom, board, by) =>
      db.transaction().execute(async (transaction) => {
        const before = await rowOfId(transaction, id);
        if (before === undefined) return { answer: "gone" };
        if (before.version !== madeFrom) return { answer: "conflict", now: foundOf(before) };
        if (before.content === JSON.stringify(board))
          return { answer: "done", stored: storedOf(before, board) };
        const row = rowOf(id, madeFrom + 1, board, { by, atMs: now() });
        const isDone = await replace(transaction, before, row, board);
        return isDone
          ? { answer: "done", stored: storedOf(row, board) }
          : { answer: "conflict", now: await find(transaction, id) };
      }),
    async remove(id) {
      const { numDeletedRows } = await db.deleteFrom("boards").where("id", "=", id).executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    async versions(id) {
      if ((await rowOfId(db, id)) === undefined) return undefined;
      const rows = await db
        .selectFrom("board_versions")
        .select(["version", "name", "pages", "tiles", "saved_at", "saved_by", "restored_from"])
        .where("board", "=", id)
        .orderBy("version", "desc")
        .execute();
      return rows.map(versionOf);
    },
    restore: (id, version, by) =>
      db.transaction().execute(async (transaction) => {
        const before = await rowOfId(transaction, id);
        if (before === undefined) return { answer: "gone" };
        const old = await transaction
          .selectFrom("board_versions")
          .selectAll()
          .where("board", "=", id)
          .where("version", "=", version)
          .executeTakeFirst();
        if (old === undefined) return { answer: "no_version" };
        const checked = readContent(old.content);
        if ("faults" in checked) return { answer: "damaged", damaged: damagedOf(before, checked.faults) };
        const row = rowOf(id, before.version + 1, checked.board, { by, atMs: now() });
        const isDone = await replace(transaction, before, row, checked.board, version);
        return isDone ? { answer: "done", stored: storedOf(row, checked.board) } : { answer: "gone" };
      }),
  };
}

async function find(db: Db, id: string): Promise<FoundBoard> {
  const row = await rowOfId(db, id);
  return row === undefined ? { answer: "gone" } : foundOf(row);
}

function rowOfId(db: Db, id: string): Promise<BoardRow | undefined> {
  return db.selectFrom("boards").selectAll().where("id", "=", id).executeTakeFirst();
}

function rowOf(
  id: string,
  version: number,
  board: Board,
  { by, atMs }: { readonly by: string; readonly atMs: number },
): BoardRow {
  const content = JSON.stringify(board);
  return { id, name: board.name, version, content, updated_at: atMs, updated_by: by };
}

/** False when another instance over the same database was quicker. */
async function replace(
  db: Db,
  before: BoardRow,
  row: BoardRow,
  board: Board,
  restoredFrom: number | null = null,
): Promise<boolean> {
  const { id, ...change } = row;
  const { numUpdatedRows } = await db
    .updateTable("boards")
    .set(change)
    .where("id", "=", id)
    .where("version", "=", before.version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await keepVersion(db, row, board, restoredFrom);
  return true;
}

/** Versions too old to be kept go with it. */
async function keepVersion(
  db: Db,
  row: BoardRow,
  board: Board,
  restoredFrom: number | null = null,
): Promise<void> {
  const { id, version, content, updated_at, updated_by } = row;
  await db
    .insertInto("board_versions")
    .values({
      ...{ board: id, version, content, name: board.name },
      ...sizeOf(board),
      ...{ saved_at: updated_at, saved_by: updated_by, restored_from: restoredFrom },
    })
    .execute();
  await db
    .deleteFrom("board_versions")
    .where("board", "=", id)
    .where("version", "<=", version - mostVersions)
    .execute();
}

function versionOf({
  version,
  name,
  pages,
  tiles,
  ...row
}: Omit<VersionRow, "content" | "board">): BoardVersion {
  return {
    ...{ version, name, pages, tiles },
    savedAt: new Date(row.saved_at).toISOString(),
    savedBy: row.saved_by,
    ...(row.restored_from === null ? {} : { restoredFrom: row.restored_from }),
  };
}

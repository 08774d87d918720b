import { type BoardList, type BoardSummary, boardServices, type StoredBoard } from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import type { FoundBoard } from "./board-book.ts";
import { foundOf } from "./read-content.ts";
import { sizeOf } from "./size-of.ts";

type Db = Store["db"];
type Listed = { readonly summary: BoardSummary } | Extract<FoundBoard, { readonly answer: "damaged" }>;

/** Lists boards by name, and reads only those that it has not seen in this version. */
export function createBoardLister(db: Db): () => Promise<BoardList> {
  let known = new Map<string, Listed>();
  return async () => {
    const rows = await db.selectFrom("boards").select(["id", "version", "updated_at"]).execute();
    const keys = new Map(rows.map(({ id, version, updated_at }) => [id, `${id} ${version} ${updated_at}`]));
    const listed = new Map<string, Listed>();
    for (const [id, key] of keys) {
      const entry = known.get(key) ?? (await readEntry(db, id));
      if (entry !== undefined) listed.set(key, entry);
    }
    known = listed;
    const entries = [...listed.values()];
    return {
      boards: entries.flatMap((entry) => ("summary" in entry ? [entry.summary] : [])).sort(byName),
      damaged: entries.flatMap((entry) => ("damaged" in entry ? [entry.damaged] : [])).sort(byName),
    };
  };
}

/** Undefined when it was deleted meanwhile. */
async function readEntry(db: Db, id: string): Promise<Listed | undefined> {
  const row = await db.selectFrom("boards").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const found = foundOf(row);
  if (found.answer === "found") return { summary: summaryOf(found.stored) };
  return found.answer === "damaged" ? found : undefined;
}

function summaryOf({ board, ...stored }: StoredBoard): BoardSummary {
  const [first] = board.pages;
  return {
    ...stored,
    name: board.name,
    ...sizeOf(board),
    services: boardServices(board),
    theme: board.theme,
    firstPage: (first?.tiles ?? []).map(({ id, kind, x, y, w, h }) => ({ id, kind, x, y, w, h })),
  };
}

function byName(
  a: { readonly name: string; readonly id: string },
  b: { readonly name: string; readonly id: string },
) {
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}

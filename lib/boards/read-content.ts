import { type CheckedBoard, checkBoard, type DamagedBoard, type StoredBoard } from "@/lib/domain/index.ts";
import type { Tables } from "@/lib/store/server.ts";
import type { FoundBoard } from "./board-book.ts";

/** A board from the text that is kept of it; where that is none, its faults. */
export function readContent(content: string): CheckedBoard {
  try {
    return checkBoard(JSON.parse(content));
  } catch {
    return { faults: [{ path: "", code: "not_json", found: content.slice(0, 60) }] };
  }
}

/** A row as what it holds. */
export function foundOf(row: Tables["boards"]): FoundBoard {
  const checked = readContent(row.content);
  return "board" in checked
    ? { answer: "found", stored: storedOf(row, checked.board) }
    : { answer: "damaged", damaged: damagedOf(row, checked.faults) };
}

export function storedOf(row: Omit<Tables["boards"], "content">, board: StoredBoard["board"]): StoredBoard {
  return { id: row.id, version: row.version, ...changeOf(row), board };
}

export function damagedOf(
  row: Omit<Tables["boards"], "content">,
  faults: DamagedBoard["faults"],
): DamagedBoard {
  return { id: row.id, name: row.name, version: row.version, ...changeOf(row), faults };
}

function changeOf({ updated_at, updated_by }: Pick<Tables["boards"], "updated_at" | "updated_by">) {
  return { updatedAt: new Date(updated_at).toISOString(), updatedBy: updated_by };
}

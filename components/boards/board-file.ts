import { type Board, type CheckedBoard, checkBoard } from "@/lib/domain/index.ts";

/** As many as the server takes. */
const mostBytes = 262_144;

/** What a file or a pasted text holds as a board, or what is wrong with it. */
export async function readBoardFile(file: Pick<Blob, "size" | "text">): Promise<CheckedBoard> {
  if (file.size > mostBytes) return { faults: [{ path: "", code: "too_long", highest: mostBytes }] };
  try {
    return checkBoard(JSON.parse(await file.text()));
  } catch {
    return { faults: [{ path: "", code: "not_json" }] };
  }
}

/** What a board is called as a file, on every system. */
export function boardJsonName({ name }: Pick<Board, "name">): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `${plain === "" ? "board" : plain}.json`;
}

/** A board as a file holds it. */
export function writeBoardFile(board: Board): string {
  return `${JSON.stringify(board, null, 2)}\n`;
}

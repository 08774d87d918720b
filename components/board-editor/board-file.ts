import { type Board, type BoardFault, type CheckedBoard, checkBoard } from "@/lib/domain/index.ts";

/** A board of twelve full pages is about half of it. */
const mostBytes = 262_144;

/** What a file holds as a board, or what is wrong with it. */
export async function readBoardFile(file: Pick<File, "size" | "text">): Promise<CheckedBoard> {
  const fault: BoardFault = { path: "", code: "not_an_object" };
  if (file.size > mostBytes) return { faults: [{ path: "", code: "too_long", highest: mostBytes }] };
  try {
    const read: unknown = JSON.parse(await file.text());
    return checkBoard(read);
  } catch {
    return { faults: [fault] };
  }
}

/** What a board is called as a file, on every system. */
export function boardJsonName({ name }: Pick<Board, "name">): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[^\w]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `${plain === "" ? "board" : plain}.json`;
}

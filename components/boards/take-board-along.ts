import { downloadText } from "../ui/data-table/download-text.ts";
import { type ExportRefusal, noteExport } from "../ui/data-table/note-export.ts";
import { boardJsonName, writeBoardFile } from "./board-file.ts";
import { boardRoutes } from "./board-routes.ts";

/** Gives a board as a file, once the server has noted it; why it may not be, or undefined. @throws AskError */
export async function takeBoardAlong(id: string): Promise<ExportRefusal | undefined> {
  const { board } = await boardRoutes.find(id);
  const tiles = board.pages.reduce((sum, page) => sum + page.tiles.length, 0);
  const refused = await noteExport({ columns: [board.name], rows: tiles });
  if (refused === undefined) downloadText(boardJsonName(board), writeBoardFile(board), "application/json");
  return refused;
}

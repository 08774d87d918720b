import type { Board, BoardList, BoardVersion, StoredBoard } from "@/lib/domain/index.ts";
import { askServer } from "../admin/ask-server.ts";

const path = "/api/boards";
const pathOf = (id: string) => `${path}/${encodeURIComponent(id)}`;

/** The routes of boards, as the list asks them. Each throws `AskError` when the server did not do it. */
export const boardRoutes = {
  async list(signal: AbortSignal): Promise<BoardList> {
    return (await askServer(path, { signal })).json();
  },
  async find(id: string): Promise<StoredBoard> {
    return (await askServer(pathOf(id))).json();
  },
  async create(board: Board): Promise<StoredBoard> {
    return (await askServer(path, { body: { board } })).json();
  },
  async remove(id: string): Promise<void> {
    await askServer(pathOf(id), { method: "DELETE" });
  },
  async versions(id: string, signal: AbortSignal): Promise<readonly BoardVersion[]> {
    const answer: { readonly versions: readonly BoardVersion[] } = await (
      await askServer(`${pathOf(id)}/versions`, { signal })
    ).json();
    return answer.versions;
  },
  async restore(id: string, version: number): Promise<StoredBoard> {
    return (await askServer(`${pathOf(id)}/restore`, { body: { version } })).json();
  },
};

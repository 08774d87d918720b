"use client";

import type { Board, BoardPage } from "@/lib/domain/index.ts";
import { BoardSettingProvider } from "./board-setting.tsx";
import { BoardTile } from "./board-tile.tsx";

export interface BoardPageViewProps {
  readonly board: Pick<Board, "privacy" | "theme">;
  readonly page: BoardPage;
  /** IANA zone of the contact centre. */
  readonly timezone: string;
  readonly whatsappServices: readonly string[];
}

/**
 * One page of a board, as large as the box it is put into: the screen on the wall and the preview of the editor are
 * the same picture. All sizes follow the box, none the window. It shows the floor of the tab's live session, which
 * somebody above keeps open.
 */
export function BoardPageView({ board, page, timezone, whatsappServices }: BoardPageViewProps) {
  return (
    <BoardSettingProvider privacy={board.privacy} timezone={timezone} whatsappServices={whatsappServices}>
      <div className="board-box" data-board-theme={board.theme} data-board-page={page.id}>
        <div className="board-grid">
          {page.tiles.map((tile) => (
            <BoardTile key={tile.id} tile={tile} />
          ))}
        </div>
      </div>
    </BoardSettingProvider>
  );
}

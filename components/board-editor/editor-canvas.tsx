"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, useRef } from "react";
import { BoardPageView } from "../wallboard/board-page-view.tsx";
import { pageInSight } from "./editor-state.ts";
import { gridArea } from "./grid-area.ts";
import { type ScreenSize, shownScreen } from "./screen-size.ts";
import { TileHandles } from "./tile-handles.tsx";
import type { BoardEditing } from "./use-board-editor.ts";
import { useBoxSize } from "./use-box-size.ts";
import { useTileDrag } from "./use-tile-drag.ts";

/** What a page needs to know of the installation. */
export interface BoardFacts {
  /** IANA zone of the contact centre. */
  readonly timezone: string;
  readonly whatsappServices: readonly string[];
}

/** The page in sight as the screen will show it, on the data of now; over it the tiles to take hold of. */
export function EditorCanvas({
  editing: { state, act, board },
  facts,
  size,
  isNight,
  isEditable,
  onOpenSettings,
}: {
  readonly editing: BoardEditing;
  readonly facts: BoardFacts;
  readonly size: ScreenSize;
  /** Dimmed as at night. */
  readonly isNight: boolean;
  readonly isEditable: boolean;
  readonly onOpenSettings: () => void;
}) {
  const t = useTranslations("boardEditor");
  const [box, room] = useBoxSize();
  const grid = useRef<HTMLDivElement>(null);
  const page = pageInSight(state);
  const { width, height, scale } = shownScreen(size, room);
  const { dragged, ...drag } = useTileDrag(grid, page, act);
  const screen: CSSProperties = {
    width,
    height,
    transform: `scale(${scale})`,
    filter: isNight && board.night !== undefined ? `brightness(${board.night.brightness})` : undefined,
  };
  return (
    <>
      <div ref={box} className="editor-room">
        <div className="editor-screen" style={{ width: width * scale, height: height * scale }}>
          {width === 0 ? null : (
            <div className="editor-picture" style={screen} inert>
              <BoardPageView board={board} page={page} {...facts} />
            </div>
          )}
          {isEditable && width > 0 ? (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for a form.
            <div
              role="group"
              aria-label={t("canvas")}
              aria-describedby="editor-keys"
              className="editor-layer"
              // Its lines are seen on the ground of the screen, not on that of the console.
              data-board-theme={board.theme}
              style={{ width, height, transform: `scale(${scale})`, "--scale": scale } as CSSProperties}
            >
              <div ref={grid} className="board-grid" data-dragging={dragged === undefined ? undefined : ""}>
                {page.tiles.map((tile) => (
                  <TileHandles
                    key={tile.id}
                    tile={tile}
                    isSelected={tile.id === state.tileId}
                    isDragged={dragged?.id === tile.id}
                    act={act}
                    drag={drag}
                    onOpenSettings={onOpenSettings}
                  />
                ))}
                {dragged === undefined ? null : (
                  <div
                    className="editor-ghost"
                    data-refused={dragged.isRefused ? "" : undefined}
                    style={gridArea(dragged.place)}
                  />
                )}
              </div>
            </div>
          ) : null}
          {page.tiles.length === 0 ? (
            <p className="editor-empty" data-board-theme={board.theme}>
              {t("emptyPage")}
            </p>
          ) : null}
        </div>
      </div>
      {isEditable ? (
        <p id="editor-keys" className="text-xs text-ink-soft">
          {t("keys")}
        </p>
      ) : null}
    </>
  );
}

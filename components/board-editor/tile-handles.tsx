"use client";

import type { KeyboardEvent } from "react";
import type { Tile, TileStep } from "@/lib/domain/index.ts";
import { resizeHandles } from "./canvas-cells.ts";
import type { EditorDeed } from "./edit-board.ts";
import { gridArea } from "./grid-area.ts";
import { useEditWords } from "./use-edit-words.ts";
import type { TileDrag } from "./use-tile-drag.ts";

interface TileHandlesProps {
  readonly tile: Tile;
  readonly isSelected: boolean;
  readonly isDragged: boolean;
  readonly act: (deed: EditorDeed) => void;
  readonly drag: TileDrag;
  readonly onOpenSettings: () => void;
}

/** A tile to take hold of: by pointer at itself and its edges, by keyboard with the arrows. */
export function TileHandles({ tile, isSelected, isDragged, act, drag, onOpenSettings }: TileHandlesProps) {
  const words = useEditWords();
  const select = () => {
    if (!isSelected) act({ do: "select", tileId: tile.id });
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const deed = deedOf(event, tile);
    if (deed === undefined) return;
    // Handled here: the keys of the page mean something else.
    event.preventDefault();
    event.stopPropagation();
    if (deed === "settings") onOpenSettings();
    else if (deed === "leave") {
      event.currentTarget.blur();
      act({ do: "select", tileId: undefined });
    } else {
      const neighbour = deed.do === "remove_tile" ? neighbourOf(event.currentTarget) : undefined;
      act(deed);
      neighbour?.focus();
    }
  };
  return (
    <div className="editor-tile" data-selected={isSelected ? "" : undefined} style={gridArea(tile)}>
      <button
        type="button"
        data-edit-tile={tile.id}
        aria-pressed={isSelected}
        aria-label={words.placed(tile)}
        className="editor-grip"
        data-dragged={isDragged ? "" : undefined}
        onFocus={select}
        onClick={select}
        onDoubleClick={onOpenSettings}
        onKeyDown={press}
        onPointerDown={(event) => drag.start(event, tile, {})}
        onPointerMove={drag.move}
        onPointerUp={drag.end}
        onPointerCancel={drag.cancel}
      />
      {isSelected
        ? resizeHandles.map((handle) => (
            // The pointer's way; the keyboard resizes with Shift and the arrows.
            <span
              key={handle.name}
              aria-hidden="true"
              className="editor-handle"
              data-handle={handle.name}
              onPointerDown={(event) => drag.start(event, tile, handle)}
              onPointerMove={drag.move}
              onPointerUp={drag.end}
              onPointerCancel={drag.cancel}
            />
          ))
        : null}
    </div>
  );
}

/** Who takes the keyboard over from a tile that is removed. */
function neighbourOf(grip: HTMLElement): HTMLElement | undefined {
  const grips = [...(grip.closest(".board-grid")?.querySelectorAll<HTMLElement>("[data-edit-tile]") ?? [])];
  const at = grips.indexOf(grip);
  return grips[at + 1] ?? grips[at - 1];
}

const arrows: ReadonlyMap<string, TileStep> = new Map([
  ["ArrowLeft", { dx: -1, dy: 0 }],
  ["ArrowRight", { dx: 1, dy: 0 }],
  ["ArrowUp", { dx: 0, dy: -1 }],
  ["ArrowDown", { dx: 0, dy: 1 }],
]);

/** What a key does to the tile that has the focus; undefined = nothing. */
function deedOf(event: KeyboardEvent, tile: Tile): EditorDeed | "settings" | "leave" | undefined {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  const atMs = event.timeStamp;
  const hasChord = ctrlKey || metaKey;
  const step = arrows.get(key);
  if (altKey) return undefined;
  if (hasChord)
    return key.toLowerCase() === "d" ? { do: "duplicate_tile", tileId: tile.id, atMs } : undefined;
  if (step !== undefined && shiftKey) {
    const place = { ...tile, w: tile.w + step.dx, h: tile.h + step.dy };
    return { do: "resize", tileId: tile.id, place, isNudge: true, atMs };
  }
  if (step !== undefined) return { do: "step", tileId: tile.id, step, atMs };
  if (key === "Delete" || key === "Backspace") return { do: "remove_tile", tileId: tile.id, atMs };
  if (key === "Enter") return "settings";
  return key === "Escape" ? "leave" : undefined;
}

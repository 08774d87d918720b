"use client";

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import {
  type BoardPage,
  boardGrid,
  moveTile,
  resizeTile,
  type Tile,
  type TilePlace,
} from "@/lib/domain/index.ts";
import { cellsOf, type DraggedEdges, draggedPlace } from "./canvas-cells.ts";
import type { EditorDeed } from "./edit-board.ts";

/** A tile that the pointer has taken, and where it would come to stand. */
export interface DraggedTile {
  readonly id: string;
  readonly edges: DraggedEdges;
  readonly place: TilePlace;
  /** Something else is in the way: nothing would change. */
  readonly isRefused: boolean;
}

export interface TileDrag {
  readonly start: (event: PointerEvent<HTMLElement>, tile: Tile, edges: DraggedEdges) => void;
  readonly move: (event: PointerEvent<HTMLElement>) => void;
  readonly end: (event: PointerEvent<HTMLElement>) => void;
  readonly cancel: () => void;
}

interface Grip {
  readonly pointerId: number;
  readonly tile: Tile;
  readonly edges: DraggedEdges;
  readonly fromPx: { readonly x: number; readonly y: number };
  readonly pitch: { readonly x: number; readonly y: number };
}

/** Lets the pointer move and resize the tiles of a page in whole cells; Escape lets go without a change. */
export function useTileDrag(
  grid: RefObject<HTMLDivElement | null>,
  page: BoardPage,
  act: (deed: EditorDeed) => void,
): TileDrag & { readonly dragged: DraggedTile | undefined } {
  const grip = useRef<Grip>(undefined);
  const [dragged, setDragged] = useState<DraggedTile>();
  const cancel = () => {
    grip.current = undefined;
    setDragged(undefined);
  };
  const isDragging = dragged !== undefined;
  useEffect(() => {
    if (!isDragging) return;
    const lifetime = new AbortController();
    const letGo = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      grip.current = undefined;
      setDragged(undefined);
    };
    window.addEventListener("keydown", letGo, { signal: lifetime.signal, capture: true });
    return () => lifetime.abort();
  }, [isDragging]);

  return {
    dragged,
    cancel,
    start(event, tile, edges) {
      if (event.button !== 0 || grid.current === null) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      grip.current = {
        pointerId: event.pointerId,
        tile,
        edges,
        fromPx: { x: event.clientX, y: event.clientY },
        pitch: pitchOf(grid.current),
      };
    },
    move(event) {
      const held = grip.current;
      if (held?.pointerId !== event.pointerId) return;
      const movedPx = { x: event.clientX - held.fromPx.x, y: event.clientY - held.fromPx.y };
      const place = draggedPlace(held.tile, held.edges, cellsOf(movedPx, held.pitch));
      // A press that does not leave its cell is a press, not a drag.
      if (dragged === undefined && isAt(held.tile, place)) return;
      const isRefused = !isAt(held.tile, place) && changed(page, held, place) === undefined;
      setDragged({ id: held.tile.id, edges: held.edges, place, isRefused });
    },
    end(event) {
      const held = grip.current;
      if (held?.pointerId !== event.pointerId) return;
      if (dragged !== undefined && !isAt(held.tile, dragged.place)) {
        const { id, place } = dragged;
        const atMs = performance.now();
        if (isWhole(held.edges)) act({ do: "move", tileId: id, to: place, atMs });
        else act({ do: "resize", tileId: id, place, atMs });
      }
      cancel();
    },
  };
}

function changed(page: BoardPage, { tile, edges }: Grip, place: TilePlace): BoardPage | undefined {
  return isWhole(edges) ? moveTile(page, tile.id, place) : resizeTile(page, tile.id, place);
}

function isWhole({ left, right, top, bottom }: DraggedEdges): boolean {
  return !(left || right || top || bottom);
}

function isAt(tile: TilePlace, { x, y, w, h }: TilePlace): boolean {
  return tile.x === x && tile.y === y && tile.w === w && tile.h === h;
}

/** From one cell to the next, as large as the grid is shown. */
function pitchOf(grid: HTMLElement): { readonly x: number; readonly y: number } {
  const { width, height } = grid.getBoundingClientRect();
  const style = getComputedStyle(grid);
  const shown = grid.offsetWidth === 0 ? 1 : width / grid.offsetWidth;
  const px = (text: string) => (Number.parseFloat(text) || 0) * shown;
  const inner = {
    x: width - px(style.paddingLeft) - px(style.paddingRight),
    y: height - px(style.paddingTop) - px(style.paddingBottom),
  };
  return {
    x: (inner.x + px(style.columnGap)) / boardGrid.columns,
    y: (inner.y + px(style.rowGap)) / boardGrid.rows,
  };
}

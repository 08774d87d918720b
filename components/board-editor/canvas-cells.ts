import { boardGrid, ontoGrid, type TilePlace } from "@/lib/domain/index.ts";

/** Which edges of a tile follow the pointer; none = the whole tile does. */
export interface DraggedEdges {
  readonly left?: boolean;
  readonly right?: boolean;
  readonly top?: boolean;
  readonly bottom?: boolean;
}

/** The eight handles of a tile, from the corner at the top left on, as the hands of a clock go. */
export const resizeHandles: readonly (DraggedEdges & { readonly name: string })[] = [
  { name: "top-left", top: true, left: true },
  { name: "top", top: true },
  { name: "top-right", top: true, right: true },
  { name: "right", right: true },
  { name: "bottom-right", bottom: true, right: true },
  { name: "bottom", bottom: true },
  { name: "bottom-left", bottom: true, left: true },
  { name: "left", left: true },
];

/** How far the pointer went, in whole cells; `pitch` is the distance from one cell to the next in pixels. */
export function cellsOf(
  movedPx: { readonly x: number; readonly y: number },
  pitch: { readonly x: number; readonly y: number },
) {
  return { columns: steps(movedPx.x, pitch.x), rows: steps(movedPx.y, pitch.y) };
}

/** Where a tile would be, dragged by so many cells: always on the grid, and of one cell at least. */
export function draggedPlace(
  from: TilePlace,
  edges: DraggedEdges,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): TilePlace {
  const isMoved = !(edges.left || edges.right || edges.top || edges.bottom);
  if (isMoved) return ontoGrid({ ...from, x: from.x + columns, y: from.y + rows });
  const [left, right] = stretched(from.x, from.w, columns, edges.left, edges.right, boardGrid.columns);
  const [top, bottom] = stretched(from.y, from.h, rows, edges.top, edges.bottom, boardGrid.rows);
  return { x: left, y: top, w: right - left, h: bottom - top };
}

function stretched(
  start: number,
  length: number,
  by: number,
  isStart: boolean | undefined,
  isEnd: boolean | undefined,
  most: number,
): readonly [from: number, to: number] {
  const end = start + length;
  if (isStart) return [Math.min(Math.max(start + by, 0), end - 1), end];
  return [start, isEnd ? Math.max(Math.min(end + by, most), start + 1) : end];
}

function steps(px: number, pitchPx: number): number {
  // Never −0, which is no other place.
  return pitchPx > 0 ? Math.round(px / pitchPx) + 0 : 0;
}

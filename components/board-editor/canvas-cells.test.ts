import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOnGrid } from "@/lib/domain/index.ts";
import { cellsOf, draggedPlace, resizeHandles } from "./canvas-cells.ts";

const from = { x: 3, y: 2, w: 4, h: 3 };

describe("a tile under the pointer", () => {
  it("moves by whole cells, to the nearest", () => {
    const pitch = { x: 60, y: 50 };
    expect(cellsOf({ x: 29, y: -26 }, pitch)).toEqual({ columns: 0, rows: -1 });
    expect(cellsOf({ x: 151, y: 99 }, pitch)).toEqual({ columns: 3, rows: 2 });
    expect(cellsOf({ x: 500, y: 500 }, { x: 0, y: 0 })).toEqual({ columns: 0, rows: 0 });
  });

  it("stays on the grid as a whole", () => {
    expect(draggedPlace(from, {}, { columns: 99, rows: -99 })).toEqual({ x: 8, y: 0, w: 4, h: 3 });
  });

  it("follows only the edges it is taken by", () => {
    expect(draggedPlace(from, { right: true }, { columns: 2, rows: 5 })).toEqual({ ...from, w: 6 });
    expect(draggedPlace(from, { left: true, top: true }, { columns: -1, rows: 1 })).toEqual({
      x: 2,
      y: 3,
      w: 5,
      h: 2,
    });
  });

  it("keeps one cell and never leaves the grid, whatever edge is dragged however far", () => {
    const far = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(fc.constantFrom({}, ...resizeHandles), far, far, (edges, columns, rows) => {
        expect(isOnGrid(draggedPlace(from, edges, { columns, rows }))).toBe(true);
      }),
    );
  });
});

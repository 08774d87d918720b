import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Board, type BoardPage, boardGrid, type Tile, type TilePlace } from "../board.ts";
import { boardLimits } from "../check/board-limits.ts";
import { checkBoard } from "../check-board.ts";
import { boardOf as boardOfTiles } from "../testing/board-of.ts";
import { addPage, duplicatePage, movePage, removePage, replacePage } from "./edit-pages.ts";
import { addTile, duplicateTile, removeTile } from "./edit-tiles.ts";
import { moveTile, resizeTile, stepTile } from "./move-tile.ts";
import { newTile } from "./new-tile.ts";

const mostTiles = boardLimits.tiles.highest;
const facts = { services: ["interact:SAC", "interact:Vendas"], text: "Meeting at ten" };

function clock(id: string, x: number, y: number, w: number, h: number): Tile {
  return { kind: "clock", hasDate: false, id, x, y, w, h };
}

function pageOf(...tiles: readonly Tile[]): BoardPage {
  return { id: "page-1", tiles };
}

function boardOf(...pages: readonly BoardPage[]): Board {
  return boardOfTiles([], { pages });
}

function places(page: BoardPage | undefined) {
  return page?.tiles.map(({ id, x, y, w, h }) => `${id} ${x},${y} ${w}x${h}`);
}

describe("tiles of a page", () => {
  it("take the first free place that fits, or the largest that is left", () => {
    const wide = pageOf(clock("a", 0, 0, 10, 8));
    const added = addTile(boardOf(wide), wide, newTile("services_table", facts));
    expect(places(added?.page)).toEqual(["a 0,0 10x8", "tile-1 10,0 2x4"]);
  });

  it("are refused on a page without a free cell, or with as many as it takes", () => {
    const full = pageOf(clock("a", 0, 0, 12, 8));
    expect(addTile(boardOf(full), full, newTile("clock", facts))).toBeUndefined();
    const many = pageOf(
      ...Array.from({ length: mostTiles }, (_, at) => clock(`t${at}`, at % 12, Math.floor(at / 12), 1, 1)),
    );
    expect(addTile(boardOf(many), many, newTile("clock", facts))).toBeUndefined();
  });

  it("stay on the grid when they are dragged past its edge", () => {
    const page = pageOf(clock("a", 0, 0, 4, 2));
    expect(places(moveTile(page, "a", { x: 40, y: -3 }))).toEqual(["a 8,0 4x2"]);
    expect(moveTile(page, "a", { x: -1, y: -1 })).toBeUndefined();
  });

  it("change places with the one in the way, also when they differ in size", () => {
    const page = pageOf(clock("a", 0, 0, 8, 8), clock("b", 8, 0, 4, 8));
    expect(places(stepTile(page, "a", { dx: 1, dy: 0 }))).toEqual(["a 4,0 8x8", "b 0,0 4x8"]);
    expect(places(moveTile(page, "b", { x: 0, y: 0 }))).toEqual(["a 4,0 8x8", "b 0,0 4x8"]);
  });

  it("keep their row when they change places with a neighbour of another height", () => {
    const page = pageOf(clock("a", 0, 0, 3, 4), clock("b", 3, 0, 3, 3));
    expect(places(stepTile(page, "a", { dx: 1, dy: 0 }))).toEqual(["a 3,0 3x4", "b 0,0 3x3"]);
  });

  it("pass over what they cannot change places with, and stop where nothing is free", () => {
    const page = pageOf(clock("a", 0, 0, 2, 2), clock("b", 2, 0, 2, 1), clock("c", 2, 1, 2, 1));
    expect(places(stepTile(page, "a", { dx: 1, dy: 0 }))?.[0]).toBe("a 4,0 2x2");
    const walled = pageOf(clock("a", 0, 0, 2, 2), clock("b", 2, 0, 10, 1), clock("c", 2, 1, 10, 1));
    expect(stepTile(walled, "a", { dx: 1, dy: 0 })).toBeUndefined();
  });

  it("grow only into free cells", () => {
    const page = pageOf(clock("a", 0, 0, 2, 2), clock("b", 4, 0, 2, 2));
    expect(places(resizeTile(page, "a", { x: 0, y: 0, w: 4, h: 8 }))?.[0]).toBe("a 0,0 4x8");
    expect(resizeTile(page, "a", { x: 0, y: 0, w: 5, h: 2 })).toBeUndefined();
    expect(resizeTile(page, "a", { x: 0, y: 0, w: 0, h: 2 })).toBeUndefined();
    expect(resizeTile(page, "a", { x: 0, y: 0, w: 2, h: 9 })).toBeUndefined();
  });
});

describe("pages of a board", () => {
  const first = pageOf(clock("tile-1", 0, 0, 4, 2));

  it("are copied with tiles of their own names", () => {
    const copied = duplicatePage(boardOf(first), "page-1");
    expect(copied?.board.pages.map(({ id, tiles }) => [id, tiles.map((tile) => tile.id)])).toEqual([
      ["page-1", ["tile-1"]],
      ["page-2", ["tile-2"]],
    ]);
  });

  it("keep one, whatever is removed", () => {
    expect(removePage(boardOf(first), "page-1")).toBeUndefined();
  });

  it("are shown in the order in which they were put", () => {
    const board = boardOf(first, { id: "page-2", tiles: [] }, { id: "page-3", tiles: [] });
    expect(movePage(board, "page-3", 0)?.pages.map(({ id }) => id)).toEqual(["page-3", "page-1", "page-2"]);
    expect(movePage(board, "page-3", 3)).toBeUndefined();
  });
});

describe("a board in any hands", () => {
  const cell = fc.integer({ min: -2, max: 13 });
  const kinds = ["kpi", "services_table", "agents_list", "trend", "clock", "announcement"] as const;
  const act = fc.oneof(
    fc.record({ do: fc.constant("add" as const), kind: fc.constantFrom(...kinds) }),
    fc.record({ do: fc.constant("copy" as const), tile: fc.nat(23) }),
    fc.record({ do: fc.constant("remove" as const), tile: fc.nat(23) }),
    fc.record({ do: fc.constant("move" as const), tile: fc.nat(23), x: cell, y: cell }),
    fc.record({
      do: fc.constant("step" as const),
      tile: fc.nat(23),
      dx: fc.constantFrom(-1 as const, 0 as const, 1 as const),
      dy: fc.constantFrom(-1 as const, 0 as const, 1 as const),
    }),
    fc.record({ do: fc.constant("resize" as const), tile: fc.nat(23), x: cell, y: cell, w: cell, h: cell }),
    fc.record({ do: fc.constantFrom("page" as const, "copy_page" as const, "remove_page" as const) }),
  );

  it("never has a fault: no tile outside the grid, over another, or of the same name", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let board = boardOf(pageOf());
        for (const each of acts) board = applied(board, each) ?? board;
        expect(checkBoard(board)).toEqual({ board });
      }),
      { numRuns: 150 },
    );
  });

  type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

  function applied(board: Board, each: Act): Board | undefined {
    const page = board.pages.at(-1) ?? pageOf();
    const id = "tile" in each ? (page.tiles[each.tile % Math.max(1, page.tiles.length)]?.id ?? "none") : "";
    const put = (changed: BoardPage | undefined) => changed && replacePage(board, changed);
    switch (each.do) {
      case "add":
        return put(addTile(board, page, newTile(each.kind, facts))?.page);
      case "copy":
        return put(duplicateTile(board, page, id)?.page);
      case "remove":
        return put(removeTile(page, id));
      case "move":
        return put(moveTile(page, id, each));
      case "step":
        return put(stepTile(page, id, each));
      case "resize":
        return put(resizeTile(page, id, each));
      case "page":
        return addPage(board, page.id)?.board;
      case "copy_page":
        return duplicatePage(board, page.id)?.board;
      case "remove_page":
        return removePage(board, page.id);
    }
  }

  it("offers every free cell: a page takes tiles until it is covered", () => {
    const sizes = fc.array(
      fc.record({ w: fc.integer({ min: 1, max: 12 }), h: fc.integer({ min: 1, max: 8 }) }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(sizes, (wanted) => {
        let page = pageOf();
        for (const { w, h } of wanted)
          page = addTile(boardOf(page), page, { ...newTile("clock", facts), w, h })?.page ?? page;
        const covered = page.tiles.reduce((sum, tile) => sum + tile.w * tile.h, 0);
        const isFull = covered === boardGrid.columns * boardGrid.rows || page.tiles.length === mostTiles;
        expect(addTile(boardOf(page), page, newTile("clock", facts)) === undefined).toBe(isFull);
      }),
      { numRuns: 100 },
    );
  });

  it("changes no place of any other tile by a resize", () => {
    const place: fc.Arbitrary<TilePlace> = fc.record({ x: cell, y: cell, w: cell, h: cell });
    fc.assert(
      fc.property(place, (wanted) => {
        const page = pageOf(clock("a", 0, 0, 3, 3), clock("b", 4, 0, 3, 3), clock("c", 0, 4, 12, 4));
        const after = resizeTile(page, "a", wanted) ?? page;
        expect(after.tiles.slice(1)).toEqual(page.tiles.slice(1));
      }),
    );
  });
});

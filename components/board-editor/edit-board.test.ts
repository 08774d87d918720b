import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Board, newTile } from "@/lib/domain/index.ts";
import { type EditorDeed, editBoard } from "./edit-board.ts";
import { type EditorState, pageInSight, selectedTile, startEditor } from "./editor-state.ts";

const board: Board = {
  name: "Voice floor",
  pages: [
    {
      id: "page-1",
      tiles: [
        { kind: "kpi", id: "tile-1", x: 0, y: 0, w: 3, h: 3, kpi: "waiting", services: "all" },
        { kind: "alarms", id: "tile-2", x: 3, y: 0, w: 4, h: 3 },
      ],
    },
    { id: "page-2", tiles: [] },
  ],
  rotateSeconds: 20,
  theme: "dark",
  privacy: { agents: "names", minimumGroup: 0, hidesPauseReasons: false },
  hasPixelShift: true,
  hasSound: false,
  jumpsToCritical: true,
};

const clock = newTile("clock", { services: [], text: "" });

function edited(...deeds: readonly EditorDeed[]): EditorState {
  return deeds.reduce(editBoard, startEditor(board));
}

function down(atMs: number): EditorDeed {
  return { do: "step", tileId: "tile-1", step: { dx: 0, dy: 1 }, atMs };
}

describe("the editor of a board", () => {
  it("takes several quick nudges back in one step, and later ones in another", () => {
    const moved = edited(down(0), down(200), down(400), down(5_000));
    expect(pageInSight(moved).tiles[0]).toMatchObject({ y: 4 });
    const once = editBoard(moved, { do: "undo" });
    expect(pageInSight(once).tiles[0]).toMatchObject({ y: 3 });
    const twice = editBoard(once, { do: "undo" });
    expect(twice.history.present).toBe(board);
    expect(editBoard(twice, { do: "undo" }).note).toEqual({ code: "nothing_to_undo" });
  });

  it("takes two drags back one by one, however quick", () => {
    const drag = (y: number): EditorDeed => ({ do: "move", tileId: "tile-1", to: { x: 0, y }, atMs: 0 });
    expect(edited(drag(3), drag(5)).history.past).toHaveLength(2);
  });

  it("tells where a tile went, and that there is no room", () => {
    const wide = { x: 0, y: 0, w: 4, h: 3 };
    expect(edited(down(0)).note).toMatchObject({ code: "placed", tile: { id: "tile-1", x: 0, y: 1 } });
    const refused = edited({ do: "resize", tileId: "tile-1", place: wide, atMs: 0 });
    expect(refused).toMatchObject({ note: { code: "no_room" }, history: { present: board, past: [] } });
  });

  it("selects what was added and nothing once that is gone", () => {
    const added = edited({ do: "add_tile", tile: clock, atMs: 0 });
    expect(selectedTile(added)).toMatchObject({ kind: "clock", x: 7, y: 0 });
    const gone = editBoard(added, { do: "undo" });
    expect(gone.tileId).toBeUndefined();
    expect(
      editBoard(added, { do: "remove_tile", tileId: added.tileId ?? "", atMs: 9 }).tileId,
    ).toBeUndefined();
  });

  it("goes to the page on which something was taken back", () => {
    const elsewhere = edited(down(0), { do: "show_page", pageId: "page-2" });
    expect(editBoard(elsewhere, { do: "undo" }).pageId).toBe("page-1");
  });

  it("shows the neighbour of a page that is removed, and brings the page back whole", () => {
    const removed = edited({ do: "remove_page", pageId: "page-1", atMs: 0 });
    expect(removed).toMatchObject({ pageId: "page-2", note: { code: "page_removed", number: 1 } });
    expect(editBoard(removed, { do: "undo" }).history.present).toBe(board);
    expect(editBoard(removed, { do: "remove_page", pageId: "page-2", atMs: 0 }).note).toEqual({
      code: "last_page",
    });
  });

  it("keeps what is written in one field together, and apart from another", () => {
    const name = (text: string, atMs: number): EditorDeed => ({
      do: "set_board",
      board: { ...board, name: text },
      field: "name",
      atMs,
    });
    const written = edited(name("V", 0), name("Vo", 100), {
      do: "set_board",
      board: { ...board, rotateSeconds: 30 },
      field: "rotateSeconds",
      atMs: 200,
    });
    expect(written.history.past).toHaveLength(2);
  });

  it("forgets the oldest of more than a hundred steps", () => {
    const names = Array.from({ length: 130 }, (_, at): EditorDeed => {
      return { do: "set_board", board: { ...board, name: `Floor ${at}` }, field: "name", atMs: at * 10_000 };
    });
    const all = edited(...names);
    expect(all.history.past).toHaveLength(100);
    expect(all.history.past[0]).toMatchObject({ name: "Floor 29" });
  });

  it("takes everything back exactly, and brings it again exactly", () => {
    const tileId = fc.constantFrom("tile-1", "tile-2", "tile-3", "nobody");
    const pageId = fc.constantFrom("page-1", "page-2", "page-3");
    const cell = fc.integer({ min: -1, max: 12 });
    const atMs = fc.nat(20_000);
    const deed: fc.Arbitrary<EditorDeed> = fc.oneof(
      fc.record({ do: fc.constant("move" as const), tileId, to: fc.record({ x: cell, y: cell }), atMs }),
      fc.record({ do: fc.constant("add_tile" as const), tile: fc.constant(clock), atMs }),
      fc.record({ do: fc.constant("duplicate_tile" as const), tileId, atMs }),
      fc.record({ do: fc.constant("remove_tile" as const), tileId, atMs }),
      fc.record({ do: fc.constant("add_page" as const), atMs }),
      fc.record({ do: fc.constantFrom("duplicate_page" as const, "remove_page" as const), pageId, atMs }),
      fc.record({ do: fc.constant("move_page" as const), pageId, to: fc.integer({ min: 0, max: 3 }), atMs }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const done = edited(...deeds);
        const { length } = done.history.past;
        const undone = Array.from({ length }).reduce<EditorState>(
          (state) => editBoard(state, { do: "undo" }),
          done,
        );
        expect(undone.history.present).toBe(board);
        const again = Array.from({ length }).reduce<EditorState>(
          (state) => editBoard(state, { do: "redo" }),
          undone,
        );
        expect(again.history.present).toBe(done.history.present);
        for (const { history, pageId: shown, tileId: selected } of [done, undone, again]) {
          const page = history.present.pages.find(({ id }) => id === shown);
          expect(page).toBeDefined();
          expect(selected === undefined || page?.tiles.some(({ id }) => id === selected)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

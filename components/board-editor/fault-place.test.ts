import { describe, expect, it } from "vitest";
import { boardOf } from "@/lib/domain/boards/testing/board-of.ts";
import { checkBoard } from "@/lib/domain/index.ts";
import { faultPlace, faultsOf } from "./fault-place.ts";

const board = boardOf([], {
  name: "",
  pages: [
    {
      id: "first",
      seconds: 1,
      tiles: [
        {
          kind: "services_table",
          id: "table",
          x: 0,
          y: 0,
          w: 4,
          h: 4,
          services: "all",
          columns: ["waiting", "waiting"],
          order: "by_name",
        },
      ],
    },
  ],
});
const checked = checkBoard(board);
const faults = "faults" in checked ? checked.faults : [];

describe("the faults of a board", () => {
  it("lead to the board, the page or the tile that has them", () => {
    expect(faults.map(({ path }) => faultPlace(board, path))).toEqual(
      expect.arrayContaining([
        { member: "name" },
        { page: 0, pageId: "first", member: "seconds" },
        { page: 0, pageId: "first", tileId: "table", member: "columns[1]" },
      ]),
    );
    expect(faultPlace(board, "pages[7].tiles[2].kpi")).toEqual({ page: 7, member: "kpi" });
  });

  it("stand at the field they are about, and at no other", () => {
    expect([...faultsOf(board, faults, {}).keys()]).toEqual(["name"]);
    expect([...faultsOf(board, faults, { pageId: "first" }).keys()]).toEqual(["seconds"]);
    expect([...faultsOf(board, faults, { pageId: "first", tileId: "table" }).keys()]).toEqual(["columns"]);
  });
});

import { describe, expect, it } from "vitest";
import { moveColumn, pinColumn, pressSort, setFilter, showColumn } from "./change-view.ts";
import { defaultView } from "./default-view.ts";
import { shownColumns } from "./shown-columns.ts";
import type { TableView } from "./table-view.ts";

const columns = ["name", "waiting", "handled", "open"].map((id) => ({
  id,
  header: id,
  widthRem: 5,
  cell: () => null,
}));
const view = defaultView({ columns, defaultSort: [] });
const waiting = { id: "waiting", firstDirection: "descending" } as const;
const sortOf = ({ sort }: TableView) => sort.map(({ column, direction }) => `${column} ${direction}`);

describe("pressing the head of a column", () => {
  it("sorts by it, worst first, then the other way, and round again", () => {
    const once = pressSort(view, waiting, false);
    const twice = pressSort(once, waiting, false);
    expect(sortOf(once)).toEqual(["waiting descending"]);
    expect(sortOf(twice)).toEqual(["waiting ascending"]);
    expect(sortOf(pressSort(twice, waiting, false))).toEqual(["waiting descending"]);
  });

  it("with Shift sorts among equals and keeps what was chosen before", () => {
    const both = pressSort(pressSort(view, waiting, false), { id: "name" }, true);
    expect(sortOf(both)).toEqual(["waiting descending", "name ascending"]);
    expect(sortOf(pressSort(both, waiting, true))).toEqual(["waiting ascending", "name ascending"]);
    expect(sortOf(pressSort(both, { id: "open" }, false))).toEqual(["open ascending"]);
  });
});

describe("the columns of a view", () => {
  it("are hidden, shown again at the end, and moved no further than the edge", () => {
    const hidden = showColumn(view, "waiting", false);
    expect(hidden.columns).toEqual(["handled", "open"]);
    expect(showColumn(hidden, "waiting", true).columns).toEqual(["handled", "open", "waiting"]);
    expect(moveColumn(view, "open", -1).columns).toEqual(["waiting", "open", "handled"]);
    expect(moveColumn(view, "open", 1)).toBe(view);
  });

  it("stand beside the first one while they are pinned, one after the other", () => {
    const pinned = pinColumn(pinColumn(view, "open", true), "handled", true);
    const shown = shownColumns(columns, pinned);
    expect(shown.map(({ column, pinnedAtRem }) => [column.id, pinnedAtRem])).toEqual([
      ["name", 0],
      ["open", 5],
      ["handled", 10],
      ["waiting", undefined],
    ]);
    expect(showColumn(pinned, "open", false).pinned).toEqual(["handled"]);
  });
});

describe("a filter that asks for nothing", () => {
  it("is gone", () => {
    const chat = setFilter(view, "media", ["chat"]);
    expect(chat.filters.get("media")).toEqual(["chat"]);
    expect(setFilter(chat, "media", []).filters.size).toBe(0);
  });
});

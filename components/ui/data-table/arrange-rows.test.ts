import { describe, expect, it } from "vitest";
import { arrangeRows, groupRows } from "./arrange-rows.ts";
import type { SortKey } from "./table-view.ts";

interface Queue {
  readonly name: string;
  readonly waiting?: number;
}

const columns = [
  { id: "name", sortValue: ({ name }: Queue) => name },
  { id: "waiting", sortValue: ({ waiting }: Queue) => waiting },
];
const queues = [
  { id: "b", row: { name: "Vendas", waiting: 3 } },
  { id: "a", row: { name: "ação", waiting: 3 } },
  { id: "c", row: { name: "Suporte" } },
  { id: "d", row: { name: "Boleto", waiting: 9 } },
];
const by = (...sort: SortKey[]) => arrangeRows(queues, columns, sort);

describe("rows in the order of a view", () => {
  it("are sorted by the first step, equals by the next", () => {
    const waiting = { column: "waiting", direction: "descending" } as const;
    expect(by(waiting, { column: "name", direction: "ascending" })).toEqual(["d", "a", "b", "c"]);
    expect(by(waiting, { column: "name", direction: "descending" })).toEqual(["d", "b", "a", "c"]);
  });

  it("stand last while their value is unknown, in either direction", () => {
    expect(by({ column: "waiting", direction: "ascending" }).at(-1)).toBe("c");
    expect(by({ column: "waiting", direction: "descending" }).at(-1)).toBe("c");
  });

  it("have the same order everywhere when nothing tells them apart", () => {
    expect(by()).toEqual(["a", "b", "c", "d"]);
  });

  it("stand under the head of each group they belong to, and a closed group keeps only its head", () => {
    const rows = [
      { id: "x", row: { name: "Vendas" }, group: "voice" },
      { id: "x", row: { name: "Vendas" }, group: "chat" },
      { id: "y", row: { name: "SAC" }, group: "chat" },
    ];
    const keys = arrangeRows(rows, columns, [{ column: "name", direction: "ascending" }]);
    const lines = groupRows(keys, (group) => group === "voice");
    expect(
      lines.map((line) => (line.type === "group" ? `${line.group} ${line.ids.length}` : line.id)),
    ).toEqual(["chat 2", "y", "x", "voice 1"]);
  });
});

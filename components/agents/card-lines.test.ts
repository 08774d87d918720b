import { describe, expect, it } from "vitest";
import { groupRows } from "../ui/data-table/arrange-rows.ts";
import { cardLines } from "./card-lines.ts";

const shapeOf = (keys: readonly string[], perLine: number, closed = "") =>
  cardLines(
    groupRows(keys, (group) => group === closed),
    perLine,
  ).map((line) => (line.type === "group" ? line.group : line.cards.map(({ id }) => id)));

describe("the cards of agents", () => {
  it("stand in lines, the last of which may be shorter", () => {
    expect(shapeOf(["a", "b", "c", "d", "e"], 2)).toEqual([["a", "b"], ["c", "d"], ["e"]]);
    expect(shapeOf([], 3)).toEqual([]);
  });

  it("of a group begin a line of their own, under its head", () => {
    const keys = ["x\u0000a", "x\u0000b", "x\u0000c", "y\u0000d"];
    expect(shapeOf(keys, 2)).toEqual(["x", ["a", "b"], ["c"], "y", ["d"]]);
    expect(shapeOf(keys, 2, "x")).toEqual(["x", "y", ["d"]]);
  });
});

import { describe, expect, it } from "vitest";
import { gridColumns } from "./grid-columns.ts";

describe("figures side by side", () => {
  it("stand in a row on a low tile, below each other on a narrow one", () => {
    expect(gridColumns(4, 12, 2)).toBe(4);
    expect(gridColumns(4, 2, 8)).toBe(1);
    expect(gridColumns(6, 6, 4)).toBe(3);
    expect(gridColumns(1, 6, 4)).toBe(1);
  });
});

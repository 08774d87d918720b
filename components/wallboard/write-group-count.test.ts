import { describe, expect, it } from "vitest";
import { writeGroupCount } from "./write-group-count.ts";

describe("a count of agents on a wall", () => {
  it("of a small group tells only that it is small, none at all included", () => {
    expect([0, 2, 3, 1200].map((count) => writeGroupCount(count, 3, "en"))).toEqual([
      "< 3",
      "< 3",
      "3",
      "1,200",
    ]);
  });

  it("is told as it is where the board has no least size", () => {
    expect([0, 1].map((count) => writeGroupCount(count, 0, "en"))).toEqual(["0", "1"]);
  });
});

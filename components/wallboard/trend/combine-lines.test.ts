import { describe, expect, it } from "vitest";
import { combineLines } from "./combine-lines.ts";

const lines = { a: [1, 2, null], b: [3, 5, 7], c: [10, 10, 10] };

describe("the last hour of several services together", () => {
  it("adds up what is counted, of the services that are wanted", () => {
    expect(combineLines("waiting", lines, ["a", "b"])).toEqual([4, 7, null]);
    expect(combineLines("waiting", lines, "all")).toEqual([14, 17, null]);
  });

  it("is the longest of waits", () => {
    expect(combineLines("longest_wait", lines, ["b", "c"])).toEqual([10, 10, 10]);
  });

  it("is nothing for shares, which are no sum of shares, and for services that nobody knows", () => {
    expect(combineLines("service_level", lines, "all")).toEqual([]);
    expect(combineLines("waiting", lines, ["x"])).toEqual([]);
  });
});

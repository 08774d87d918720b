import { describe, expect, it } from "vitest";
import { combineLines } from "./combine-lines.ts";

const services = { a: [1, 2, null], b: [3, 5, 7], c: [10, 10, 10] };

describe("the last hour of several services together", () => {
  it("adds up what is counted, of the services that are wanted", () => {
    expect(combineLines("waiting", { services }, ["a", "b"])).toEqual([4, 7, null]);
    expect(combineLines("waiting", { services }, "all")).toEqual([14, 17, null]);
  });

  it("is the longest of waits", () => {
    expect(combineLines("longest_wait", { services }, ["b", "c"])).toEqual([10, 10, 10]);
  });

  it("is, of a share or an average, the sums of its parts rather than a sum or a mean of values", () => {
    const parts = {
      a: [[9, 10], null, [0, 0], [0, 0]],
      b: [
        [0, 90],
        [1, 1],
        [3, 4],
        [0, 0],
      ],
    } as const;
    expect(combineLines("service_level", { services, parts }, "all")).toEqual([0.09, null, 0.75, null]);
    expect(combineLines("service_level", { services, parts }, ["a"])).toEqual([0.9, null, null, null]);
    const seconds = { a: [[120, 2]], b: [[30, 1]] } as const;
    expect(combineLines("aht", { services, parts: seconds }, "all")).toEqual([50]);
    const above = { a: [[3, 2]] } as const;
    expect(combineLines("abandon_rate", { services, parts: above }, "all"), "no share above all").toEqual([
      null,
    ]);
  });

  it("is nothing for services that nobody knows, nor for a ratio whose parts nobody told", () => {
    expect(combineLines("service_level", { services }, "all")).toEqual([]);
    expect(combineLines("waiting", { services }, ["x"])).toEqual([]);
  });
});

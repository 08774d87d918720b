import { describe, expect, it } from "vitest";
import { createRefusedItems } from "./refused-items.ts";

const seven = ["a", "b", "c", "d", "e", "f", "g"];

describe("items that the CTI refused", () => {
  it("name every statistic, since each figure asks whether its own was among them", () => {
    const refused = createRefusedItems();
    expect(refused.add(new Map([["servise_stats", seven]]), new Map([["service_stats", seven]]))).toBe(true);
    expect(refused.describe()).toEqual({ service_stats: "invalid_item: a, b, c, d, e, f, g" });
    expect(refused.keep("service_stats", ["g", "h"])).toEqual(["h"]);
  });

  it("name the first of the agents and say how many more there are", () => {
    const refused = createRefusedItems();
    refused.add(new Map([["agents", seven]]), new Map([["agents", seven]]));
    expect(refused.describe()).toEqual({ agents: "invalid_item: a, b, c, d, e and 2 more" });
  });
});

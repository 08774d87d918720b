import { describe, expect, it } from "vitest";
import { OrderKeeper } from "./order-keeper.ts";

describe("the order of a list", () => {
  it("is taken at most every three seconds", () => {
    const keeper = new OrderKeeper();
    keeper.next(["a", "b"], false, 0);
    expect(keeper.next(["b", "a"], false, 2_900)).toEqual(["a", "b"]);
    expect(keeper.next(["b", "a"], false, 3_000)).toEqual(["b", "a"]);
  });

  it("never changes under the pointer or the focus, however long", () => {
    const keeper = new OrderKeeper();
    keeper.next(["a", "b"], false, 0);
    expect(keeper.next(["b", "a"], true, 60_000)).toEqual(["a", "b"]);
  });

  it("drops at once what left and adds at the end what came", () => {
    const keeper = new OrderKeeper();
    keeper.next(["a", "b", "c"], false, 0);
    expect(keeper.next(["d", "c", "a"], true, 100)).toEqual(["a", "c", "d"]);
  });

  it("is the same array while nothing changes", () => {
    const keeper = new OrderKeeper();
    const first = keeper.next(["a", "b"], false, 0);
    expect(keeper.next(["a", "b"], false, 9_000)).toBe(first);
  });
});

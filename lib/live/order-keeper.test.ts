import { describe, expect, it } from "vitest";
import { OrderKeeper } from "./order-keeper.ts";

const isFree = () => false;
const isUnderPointer = () => true;

describe("the order of a list", () => {
  it("is taken at most every three seconds", () => {
    const keeper = new OrderKeeper();
    keeper.next(["a", "b"], isFree, 0);
    expect(keeper.next(["b", "a"], isFree, 2_900)).toEqual(["a", "b"]);
    expect(keeper.next(["b", "a"], isFree, 3_000)).toEqual(["b", "a"]);
  });

  it("never changes under the pointer or the focus, however long", () => {
    const keeper = new OrderKeeper();
    keeper.next(["a", "b"], isFree, 0);
    expect(keeper.next(["b", "a"], isUnderPointer, 60_000)).toEqual(["a", "b"]);
  });

  it("drops at once what left and adds at the end what came", () => {
    const keeper = new OrderKeeper();
    keeper.next(["a", "b", "c"], isFree, 0);
    expect(keeper.next(["d", "c", "a"], isUnderPointer, 100)).toEqual(["a", "c", "d"]);
  });

  it("is the same array while nothing changes", () => {
    const keeper = new OrderKeeper();
    const first = keeper.next(["a", "b"], isFree, 0);
    expect(keeper.next(["a", "b"], isFree, 9_000)).toBe(first);
  });
});

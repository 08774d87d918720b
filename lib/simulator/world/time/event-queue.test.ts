import { describe, expect, it } from "vitest";
import { EventQueue } from "./event-queue";
import { Random } from "./random";

describe("the plan of the day", () => {
  it("happens in order of time, and in order of planning within an instant", () => {
    const queue = new EventQueue();
    const random = new Random(5);
    const happened: [number, number][] = [];
    for (let index = 0; index < 2000; index += 1) {
      const at = random.whole(0, 300);
      queue.push(at, () => happened.push([at, index]));
    }
    while (queue.nextAt < Number.POSITIVE_INFINITY) queue.pop()?.();
    const inOrder = happened.toSorted(([at, index], [otherAt, other]) => at - otherAt || index - other);
    expect(happened).toHaveLength(2000);
    expect(happened).toEqual(inOrder);
  });

  it("has nothing due when it is empty", () => {
    const queue = new EventQueue();
    expect(queue.nextAt).toBe(Number.POSITIVE_INFINITY);
    expect(queue.pop()).toBeUndefined();
  });
});

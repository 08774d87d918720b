import { describe, expect, it } from "vitest";
import { StateBook } from "./state-book";

describe("the book of an agent's states", () => {
  it("counts entries and time, the running stay included", () => {
    const book = new StateBook();
    book.enter(3, "ready_free", undefined, 0);
    book.enter(4, "ready_service", undefined, 60_000);
    book.enter(3, "ready_free", undefined, 90_000);
    expect(book.read(100_500)).toEqual([
      { id: 3, name: "ready_free", trigger: undefined, times: 2, totalTime: 70, prePause: undefined },
      {
        id: 4,
        name: "ready_service",
        trigger: undefined,
        times: 1,
        totalTime: 30,
        prePause: { times: 0, totalTime: 0 },
      },
    ]);
  });

  it("counts a pending pause within the stay it waits in", () => {
    const book = new StateBook();
    book.enter(4, "ready_service", undefined, 0);
    book.prePauseBegan(20_000);
    expect(book.read(25_000)[0]?.prePause).toEqual({ times: 1, totalTime: 5 });
    book.enter(101, "custom_pause", "manual", 50_000);
    expect(book.read(80_000)).toMatchObject([
      { id: 4, totalTime: 50, prePause: { times: 1, totalTime: 30 } },
      { id: 101, trigger: "manual", totalTime: 30 },
    ]);
  });

  it("forgets the past at a reset, yet not that the agent stands somewhere", () => {
    const book = new StateBook();
    book.enter(7, "fail_pause", "system", 0);
    book.enter(3, "ready_free", undefined, 10_000);
    expect(book.entries((name) => name === "fail_pause")).toBe(1);
    book.reset(40_000);
    expect(book.entries((name) => name === "fail_pause")).toBe(0);
    expect(book.read(45_000)).toEqual([
      { id: 3, name: "ready_free", trigger: undefined, times: 0, totalTime: 5, prePause: undefined },
    ]);
  });
});

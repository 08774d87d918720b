import { describe, expect, it } from "vitest";
import { ChimeKeeper } from "./chime-keeper.ts";

describe("the tone of a screen", () => {
  it("sounds for a critical alarm that is raised, once", () => {
    const keeper = new ChimeKeeper();
    expect([["a"], ["a"], ["a", "b"], ["a", "b"], ["b"]].map((alarms) => keeper.next(alarms))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it("replays nothing after a break, not what was raised during it either", () => {
    const keeper = new ChimeKeeper();
    keeper.next([]);
    expect([undefined, ["a"], ["a", "b"]].map((alarms) => keeper.next(alarms))).toEqual([false, false, true]);
  });

  it("sounds again for an alarm that had ended", () => {
    const keeper = new ChimeKeeper();
    expect([["a 1"], [], ["a 2"]].map((alarms) => keeper.next(alarms))).toEqual([false, false, true]);
  });
});

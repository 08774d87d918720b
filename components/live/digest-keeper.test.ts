import { describe, expect, it } from "vitest";
import { DigestKeeper } from "./digest-keeper.ts";

describe("the spoken digest", () => {
  it("tells of a new alarm, but not of those found at the start", () => {
    const keeper = new DigestKeeper();
    expect(keeper.next({ level: "fresh", alarms: ["a"] }, 0)).toBeUndefined();
    expect(keeper.next({ level: "fresh", alarms: ["a", "b"] }, 1_000)).toEqual({ newAlarms: 1, alarms: 2 });
  });

  it("speaks at most once in ten seconds and then tells everything that came", () => {
    const keeper = new DigestKeeper();
    keeper.next({ level: "fresh", alarms: [] }, 0);
    keeper.next({ level: "fresh", alarms: ["a"] }, 1_000);
    expect(keeper.next({ level: "fresh", alarms: ["a", "b"] }, 5_000)).toBeUndefined();
    expect(keeper.next({ level: "delayed", alarms: ["a", "b", "c"] }, 11_000)).toEqual({
      level: "delayed",
      newAlarms: 2,
      alarms: 3,
    });
  });

  it("replays no alarms when the data comes back", () => {
    const keeper = new DigestKeeper();
    keeper.next({ level: "fresh", alarms: ["a"] }, 0);
    keeper.next({ level: "not-live", alarms: ["a"] }, 20_000);
    expect(keeper.next({ level: "fresh", alarms: ["a", "b"] }, 40_000)).toEqual({
      level: "fresh",
      newAlarms: 0,
      alarms: 2,
    });
  });
});

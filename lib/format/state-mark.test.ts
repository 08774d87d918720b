import { describe, expect, it } from "vitest";
import { callMark } from "./call-mark.ts";
import { presenceMark } from "./presence-mark.ts";

const presences = ["available", "busy", "private", "paused", "faulted", "offline", "unknown"];

describe("the map of states", () => {
  it("gives every presence a shape of its own, so that colour is never needed", () => {
    expect(new Set(presences.map((presence) => presenceMark(presence).shape)).size).toBe(presences.length);
  });

  it("draws what nobody knows as unknown, also for names that objects have", () => {
    expect(presenceMark("constructor").shape).toBe("hatched");
    expect(callMark("__proto__")).toMatchObject({ shape: "hatched", word: "__proto__" });
  });
});

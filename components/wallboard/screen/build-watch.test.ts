import { describe, expect, it } from "vitest";
import { BuildWatch } from "./build-watch.ts";

describe("a screen whose server was updated", () => {
  it("comes again after half a minute, at a moment of its own within the next", () => {
    const early = new BuildWatch("old", () => 0);
    const late = new BuildWatch("old", () => 0.5);
    const at = (watch: BuildWatch, seconds: number) => watch.isDue("new", seconds * 1000);
    expect([at(early, 0), at(early, 29), at(early, 30)]).toEqual([false, false, true]);
    expect([at(late, 0), at(late, 59), at(late, 60)]).toEqual([false, false, true]);
  });

  it("does not while the update is taken back, or another follows", () => {
    const watch = new BuildWatch("old", () => 0);
    watch.isDue("new", 0);
    expect(watch.isDue("old", 20_000)).toBe(false);
    expect(watch.isDue("newer", 40_000)).toBe(false);
    expect(watch.isDue("newer", 70_000)).toBe(true);
  });

  it("waits while the server tells no build", () => {
    const watch = new BuildWatch("old", () => 0);
    watch.isDue("new", 0);
    expect(watch.isDue(undefined, 50_000)).toBe(false);
  });
});

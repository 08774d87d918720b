import { describe, expect, it } from "vitest";
import { lazyPart, loadLazyParts } from "./lazy-part.ts";

describe("a part that comes late", () => {
  it("is asked for once, however many want it, and is then there for all", async () => {
    const calls: string[] = [];
    const part = lazyPart(async () => {
      calls.push("asked");
      return "menu";
    });
    let told = 0;
    part.subscribe(() => {
      told += 1;
    });
    expect(part.read()).toBeUndefined();
    expect(await Promise.all([part.load(), part.load()])).toEqual([true, true]);
    expect(await part.load()).toBe(true);
    expect(part.read()).toBe("menu");
    expect(calls).toHaveLength(1);
    expect(told).toBe(1);
  });

  it("that could not be had is asked for anew when it is wanted again", async () => {
    let isAway = true;
    const part = lazyPart(async () => {
      if (isAway) throw new Error("the server is away");
      return "palette";
    });
    expect(await part.load()).toBe(false);
    expect(part.read()).toBeUndefined();
    isAway = false;
    expect(await part.load()).toBe(true);
    expect(part.read()).toBe("palette");
  });

  it("comes with all others once nothing else is to be done", async () => {
    const part = lazyPart(async () => "help");
    await loadLazyParts();
    expect(part.read()).toBe("help");
  });
});

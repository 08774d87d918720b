import { describe, expect, it } from "vitest";
import { mayReload } from "./reload-guard.ts";

function storage(first?: string) {
  const kept = new Map(first === undefined ? [] : [["mirante-screen-reloads", first]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const minute = 60_000;

describe("a screen that would load itself anew", () => {
  it("may three times in ten minutes and no more", () => {
    const kept = storage();
    const may = [0, 1, 2, 3, 9].map((at) => mayReload(kept, 1_000_000 + at * minute));
    expect(may).toEqual([true, true, true, false, false]);
    expect(mayReload(kept, 1_000_000 + 10 * minute)).toBe(true);
  });

  it("may again although the clock was set back", () => {
    const kept = storage(JSON.stringify([9e12, 9e12, 9e12]));
    expect(mayReload(kept, 1_000_000)).toBe(true);
  });

  it.each(["no JSON", '{"a":1}', '["x"]'])("is not kept from it by what somebody else wrote: %s", (text) => {
    expect(mayReload(storage(text), 1_000_000)).toBe(true);
  });

  it("does not where nothing can be kept, because nothing could be counted", () => {
    const forbidden = {
      getItem: () => null,
      setItem: () => {
        throw new Error("forbidden");
      },
    };
    expect(mayReload(forbidden, 0)).toBe(false);
  });
});

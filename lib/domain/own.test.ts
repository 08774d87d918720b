import { describe, expect, it } from "vitest";
import { own } from "./own.ts";
import { setOwn } from "./set-own.ts";

describe("a keyed map of the floor", () => {
  it("has no members but its own, whatever a source calls its things", () => {
    for (const name of ["constructor", "toString", "__proto__"]) expect(own({}, name)).toBeUndefined();
    expect(own(undefined, "waiting")).toBeUndefined();
  });

  it("takes any name for a member", () => {
    const record: Record<string, number> = {};
    for (const name of ["__proto__", "constructor", ""]) setOwn(record, name, 7);
    expect(Object.entries(record)).toEqual([
      ["__proto__", 7],
      ["constructor", 7],
      ["", 7],
    ]);
    expect(own(record, "__proto__")).toBe(7);
  });
});

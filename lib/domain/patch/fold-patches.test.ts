import fc from "fast-check";
import { expect, it } from "vitest";
import { freeze } from "../testing/freeze.ts";
import { applyPatch } from "./apply-patch.ts";
import { foldPatches } from "./fold-patches.ts";
import type { MergePatch } from "./merge-patch.ts";

const name = fc.constantFrom("services", "agents", "a", "b", "__proto__", "constructor");
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: "small" }, fc.integer(), fc.constant("x"), tie("object")),
  object: fc.dictionary(name, tie("value"), { maxKeys: 4 }),
}));
const { change } = fc.letrec((tie) => ({
  change: fc.oneof(
    { depthSize: "small" },
    fc.integer(),
    fc.constant(null),
    fc.array(fc.integer(), { maxLength: 2 }),
    tie("object"),
  ),
  object: fc.dictionary(name, tie("change"), { maxKeys: 4 }),
}));
const patches = fc.array(fc.dictionary(name, change, { maxKeys: 4 }), { maxLength: 6 });

it("leads to the same floor as one patch after the other, and writes into no floor it was given or gave", () => {
  fc.assert(
    fc.property(fc.dictionary(name, value, { maxKeys: 4 }), patches, fc.nat(6), (start, all, seenAfter) => {
      const fold = foldPatches<object>(freeze(start));
      all.forEach((patch, index) => {
        fold.add(freeze(patch as MergePatch));
        if (index === seenAfter) freeze(fold.floor());
      });
      const expected = all.reduce<object>((floor, patch) => applyPatch(floor, patch as MergePatch), start);
      expect(fold.floor()).toEqual(expected);
    }),
  );
});

it("may change in place a floor that nobody else has, until it has been seen", () => {
  fc.assert(
    fc.property(fc.dictionary(name, value, { maxKeys: 4 }), patches, fc.nat(6), (start, all, seenAfter) => {
      const fold = foldPatches<object>(structuredClone(start), "given");
      all.forEach((patch, index) => {
        fold.add(freeze(patch as MergePatch));
        if (index === seenAfter) freeze(fold.floor());
      });
      const expected = all.reduce<object>((floor, patch) => applyPatch(floor, patch as MergePatch), start);
      expect(fold.floor()).toEqual(expected);
    }),
  );
});

it("keeps the identity of every agent that no patch touches", () => {
  const floor = freeze({ agents: { ana: { presence: "busy" }, bia: { presence: "paused" } } });
  const fold = foldPatches(floor);
  fold.add({ agents: { ana: { presence: "available" } } });
  fold.add({ agents: { ana: { presence: "paused" } } });
  expect(fold.floor().agents.bia).toBe(floor.agents.bia);
  expect(fold.floor().agents.ana).toEqual({ presence: "paused" });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { entriesOf, keysOf, valuesOf } from "./keys-of.ts";
import { applyPatch } from "./patch/apply-patch.ts";

const names = Array.from({ length: 100 }, (_, index) =>
  index === 50 ? "__proto__" : `interact:agent ${index}`,
);
const change = fc.dictionary(
  fc.constantFrom(...names, "interact:new"),
  fc.option(fc.integer({ min: 0, max: 3 })),
);

it("tells the members of thousands as the map itself does, patch after patch", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), fc.boolean(), (changes, hasPrototypeName) => {
      const members = names
        .filter((name) => hasPrototypeName || name !== "__proto__")
        .map((name) => [name, 7]);
      let map: Record<string, number> = Object.fromEntries(members);
      keysOf(map);
      for (const patch of changes) {
        const expected = new Map(Object.entries(map));
        for (const [name, value] of Object.entries(patch)) {
          if (value === null) expected.delete(name);
          else expected.set(name, value);
        }
        const before = JSON.stringify(Object.entries(map));
        const after = applyPatch(map, patch);
        expect(JSON.stringify(Object.entries(map))).toBe(before);
        map = after;
        expect(new Map(entriesOf(map))).toEqual(expected);
        expect(keysOf(map)).toEqual(Object.keys(map));
        expect(valuesOf(map)).toEqual(Object.values(map));
      }
    }),
  );
});

it("keeps the entries of those whom a patch does not change", () => {
  const members = names.map((name) => [name, { state: 1 }]);
  const map: Record<string, object> = Object.fromEntries(members);
  const before = entriesOf(map);
  const after = entriesOf(
    applyPatch(map, { "interact:agent 3": { state: 2 }, "interact:agent 4": { state: 1 } }),
  );
  const others = after.filter((entry, place) => entry !== before[place]);
  expect(others).toEqual([["interact:agent 3", { state: 2 }]]);
});

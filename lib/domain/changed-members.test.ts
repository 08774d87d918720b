import fc from "fast-check";
import { expect, it } from "vitest";
import { changedMembers } from "./changed-members.ts";
import { freeze } from "./testing/freeze.ts";

const names = Array.from({ length: 90 }, (_, index) =>
  index % 30 === 0 ? (["__proto__", "constructor", "toString"][index / 30] ?? "") : `interact:agent ${index}`,
);
const agents = ["busy", "paused"].map((presence) => freeze({ presence }));
/** Few members, or so many that what is found is remembered. */
const floor = fc
  .uniqueArray(fc.constantFrom(...names), { maxLength: names.length, size: "max" })
  .chain((ids) =>
    fc
      .array(fc.constantFrom(...agents), { minLength: ids.length, maxLength: ids.length })
      .map((members) => freeze(Object.fromEntries(ids.map((id, index) => [id, members[index]])))),
  );

it("finds who is new, another one or gone between two floors, whichever was compared before", () => {
  fc.assert(
    fc.property(floor, floor, floor, (one, other, after) => {
      for (const before of [one, other, one, after]) {
        const { changed, gone } = changedMembers(before, after);
        const differs = (id: string) => !Object.hasOwn(before, id) || before[id] !== after[id];
        expect(changed).toEqual(Object.keys(after).filter(differs));
        expect(gone).toEqual(Object.keys(before).filter((id) => !Object.hasOwn(after, id)));
      }
    }),
  );
});

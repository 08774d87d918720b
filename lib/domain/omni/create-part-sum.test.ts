import fc from "fast-check";
import { expect, it } from "vitest";
import { createPartSum } from "./create-part-sum.ts";
import { countedPart, type Part } from "./part.ts";
import { sumParts } from "./sum-parts.ts";

const names = ["waiting", "handled", "received"];
const part: fc.Arbitrary<Part> = fc
  .record({
    name: fc.constantFrom(...names),
    value: fc.option(fc.nat(50)),
    because: fc.subarray(["day_gap", "reset_today"]),
    reason: fc.constantFrom("no_license", "not_reported"),
    since: fc.option(fc.constantFrom("2026-11-21T03:00:00.000Z", "2026-11-21T10:00:00.000Z")),
  })
  .map(({ name, value, because, reason, since }) =>
    countedPart(name, value, {
      because,
      ...(value === null ? { reason } : {}),
      ...(since === null ? {} : { since }),
    }),
  );

it("makes of the parts of a contact centre that goes on what is made of them at once", () => {
  const changes = fc.array(fc.tuple(fc.nat(40), fc.option(part)), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), fc.array(changes, { maxLength: 5 }), (first, later) => {
      const sum = createPartSum();
      let parts: readonly Part[] = first;
      expect(sum(parts)).toEqual(sumParts(parts));
      for (const each of later) {
        for (const [place, changed] of each) {
          // A service goes, another one comes or changes.
          parts = changed === null ? parts.toSpliced(place, 1) : parts.toSpliced(place, 1, changed);
        }
        expect(sum(parts)).toEqual(sumParts(parts));
      }
    }),
  );
});

it("gives the very same sum for the same parts, and another one once a part is another", () => {
  const sum = createPartSum();
  const parts = Array.from({ length: 30 }, (_, index) => countedPart("waiting", index));
  const first = sum(parts);
  expect(sum([...parts])).toBe(first);
  expect(sum(parts.toSpliced(7, 1, countedPart("waiting", 8))).value).toBe((first.value ?? 0) + 1);
});

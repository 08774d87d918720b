import fc from "fast-check";
import type { FloorContent } from "../floor.ts";

/** Keys that are awkward as members of an object, and a few that meet again so that floors overlap. */
const key = fc.oneof(
  fc.constantFrom("a", "b", "c", "d"),
  fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "", "0", "length"),
  fc.string({ maxLength: 3 }),
);

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(fc.string({ maxLength: 3 }), fc.integer({ min: -2, max: 2 }), fc.boolean()),
    tie("list"),
    tie("record"),
  ),
  list: fc.array(tie("value"), { maxLength: 3 }),
  record: recordOf(tie("value")),
}));

/** Any JSON object without nulls, under any keys. */
export const arbitraryRecord: fc.Arbitrary<Readonly<Record<string, unknown>>> = recordOf(value);

/** Floors whose parts are any JSON without nulls: what diff and patch must cope with, and more. */
export const arbitraryFloor: fc.Arbitrary<FloorContent> = fc
  .tuple(arbitraryRecord, arbitraryRecord, arbitraryRecord)
  .map(([services, agents, alarms]) => asFloor({ services, agents, alarms }));

/** Diff and patch know nothing of entities, so that any JSON may stand in for them. */
function asFloor(parts: Readonly<Record<string, unknown>>): FloorContent {
  return { sources: {}, pauses: {}, commands: {}, ...parts } as FloorContent;
}

function recordOf(member: fc.Arbitrary<unknown>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.array(fc.tuple(key, member), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FloorContent } from "../floor.ts";
import { isRecord } from "../is-record.ts";
import { freeze } from "../testing/freeze.ts";
import { applyPatch } from "./apply-patch.ts";
import { diffFloor, diffFloorInParts } from "./diff-floor.ts";
import type { MergePatch } from "./merge-patch.ts";

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
const arbitraryRecord: fc.Arbitrary<Readonly<Record<string, unknown>>> = recordOf(value);

/** Floors whose parts are any JSON without nulls: what diff and patch must cope with, and more. */
const arbitraryFloor: fc.Arbitrary<FloorContent> = fc
  .tuple(arbitraryRecord, arbitraryRecord, arbitraryRecord)
  .map(([services, agents, alarms]) => asFloor({ services, agents, alarms }));

/** Diff and patch know nothing of entities, so that any JSON may stand in for them. */
function asFloor(parts: Readonly<Record<string, unknown>>): FloorContent {
  return { sources: {}, pauses: {}, commands: {}, ...parts } as FloorContent;
}

function recordOf(member: fc.Arbitrary<unknown>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.array(fc.tuple(key, member), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
}

describe("the difference of two floors", () => {
  it("leads to the second in parts as well, of no more agents than asked for", () => {
    fc.assert(
      fc.property(arbitraryFloor, arbitraryFloor, fc.integer({ min: 1, max: 3 }), (before, after, most) => {
        let patched = freeze(before);
        for (const part of diffFloorInParts(before, freeze(after), most)) {
          const sizes = Object.values(part).map((members) => Object.keys(members ?? {}).length);
          expect(sizes).toHaveLength(1);
          expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
          patched = applyPatch(patched, part);
        }
        expect(patched).toEqual(after);
        if (diffFloor(before, after) === undefined) expect(patched).toBe(before);
      }),
    );
  });

  it("applied to the first gives the second", () => {
    fc.assert(
      fc.property(arbitraryFloor, arbitraryFloor, (before, after) => {
        const patched = applyPatch(freeze(before), diffFloor(before, freeze(after)) ?? {});
        expect(patched).toEqual(after);
        expect(JSON.parse(JSON.stringify(patched))).toEqual(JSON.parse(JSON.stringify(after)));
      }),
    );
  });

  it("survives the way over the wire", () => {
    fc.assert(
      fc.property(arbitraryFloor, arbitraryFloor, (before, after) => {
        const patch: MergePatch = JSON.parse(JSON.stringify(diffFloor(before, after) ?? {}));
        expect(applyPatch(before, patch)).toEqual(after);
      }),
    );
  });

  it("is nothing between a floor and itself, or its copy", () => {
    fc.assert(
      fc.property(arbitraryFloor, (floor) => {
        expect(diffFloor(floor, floor)).toBeUndefined();
        expect(diffFloor(floor, structuredCopy(floor))).toBeUndefined();
      }),
    );
  });

  it("holds no member that could be left out", () => {
    fc.assert(
      fc.property(arbitraryFloor, arbitraryFloor, (before, after) => {
        const patch = diffFloor(before, after);
        if (patch === undefined) return;
        for (const path of leaves(patch, before)) {
          expect(applyPatch(before, without(patch, path)), path.join(" / ")).not.toEqual(after);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a patched floor", () => {
  it("keeps the identity of what the patch does not touch", () => {
    fc.assert(
      fc.property(arbitraryFloor, arbitraryRecord, (floor, services) => {
        const next = applyPatch(floor, diffFloor(floor, asServices(floor, services)) ?? {});
        expect(next.agents).toBe(floor.agents);
        for (const [id, service] of Object.entries(floor.services)) {
          const after = Object.hasOwn(next.services, id) ? next.services[id] : undefined;
          if (JSON.stringify(after) === JSON.stringify(service) && isRecord(service))
            expect(after).toBe(service);
        }
      }),
    );
  });

  it("has no trace of what was removed", () => {
    expect(Object.keys(applyPatch<Record<string, number>>({ a: 1, b: 2 }, { a: null }))).toEqual(["b"]);
  });

  it("is the very same floor when nothing changes", () => {
    const floor = freeze({ services: { a: { waiting: 1, media: ["chat"] } } });
    expect(applyPatch(floor, {})).toBe(floor);
    expect(applyPatch(floor, { services: { a: { waiting: 1 }, b: null } })).toBe(floor);
  });

  it("follows RFC 7396 where our own patches never go", () => {
    expect(applyPatch({ a: ["b"] }, { a: { b: { c: null } } })).toEqual({ a: { b: {} } });
    expect(applyPatch({ a: { b: 1 } }, { a: [1] })).toEqual({ a: [1] });
    expect(applyPatch({ a: 1 }, { a: { b: null, c: 2 } })).toEqual({ a: { c: 2 } });
  });

  it("cannot be made to change the prototype of anything", () => {
    const hostile: MergePatch = JSON.parse(
      '{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"x": 1}}}',
    );
    const patched = applyPatch<Record<string, unknown>>({}, hostile);
    expect(Object.keys(patched)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(patched)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
    expect(applyPatch(patched, JSON.parse('{"__proto__": null, "constructor": null}'))).toEqual({});
  });
});

function structuredCopy<T>(value: T): T {
  return Array.isArray(value) || isRecord(value) ? copyOf(value) : value;
}

function copyOf<T>(value: T): T {
  const copy: unknown = Array.isArray(value)
    ? value.map(structuredCopy)
    : Object.fromEntries(Object.entries(Object(value)).map(([key, member]) => [key, structuredCopy(member)]));
  return copy as T;
}

function asServices<T extends { readonly services: unknown }>(floor: T, services: unknown): T {
  return { ...floor, services: { ...Object(floor.services), ...Object(services) } };
}

/** Paths to what a patch sets or removes; an object that is not there yet counts as one leaf. */
function leaves(patch: MergePatch, target: unknown, path: readonly string[] = []): string[][] {
  return Object.entries(patch).flatMap(([key, change]) => {
    const here = [...path, key];
    const known = isRecord(target) && Object.hasOwn(target, key) ? target[key] : undefined;
    return isRecord(change) && isRecord(known) ? leaves(change, known, here) : [here];
  });
}

function without(patch: MergePatch, [key, ...rest]: readonly string[]): MergePatch {
  const kept = Object.entries(patch).flatMap(([name, change]): [string, unknown][] => {
    if (name !== key) return [[name, change]];
    return rest.length > 0 && isRecord(change) ? [[name, without(change, rest)]] : [];
  });
  return Object.fromEntries(kept);
}

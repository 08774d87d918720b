import { isRecord } from "../is-record.ts";
import { setOwn } from "../set-own.ts";
import type { MergePatch } from "./merge-patch.ts";

type Fields = Record<string, unknown>;

/** Applies many merge patches to one floor; see `foldPatches`. */
export interface PatchFold<T> {
  add(patch: MergePatch): void;
  /** The floor after every patch added so far. What is added later does not change it. */
  floor(): T;
}

/**
 * The same as `applyPatch` for each patch in turn, at the price of what they touch together: an object is copied the
 * first time that a patch changes it, not with each patch. `floor` itself is never written to, unless it is `given`: nobody
 * else has it or any part of it, and it may be changed in place.
 */
export function foldPatches<T extends object>(floor: T, given: "given" | "shared" = "shared"): PatchFold<T> {
  let current: unknown = floor;
  /** What may be written to; undefined: everything. */
  let own = given === "given" ? undefined : new WeakSet<object>();

  /** The copy of `target` that may be written to. */
  function writable(target: unknown): Fields {
    if (isRecord(target) && (own === undefined || own.has(target))) return target as Fields;
    const copy: Fields = isRecord(target) ? { ...target } : {};
    own?.add(copy);
    return copy;
  }

  function merge(target: unknown, patch: Readonly<Fields>): unknown {
    const names = Object.keys(patch);
    if (names.length === 0 && isRecord(target)) return target;
    const copy = writable(target);
    for (const name of names) {
      const change = patch[name];
      if (change === null) delete copy[name];
      else if (isRecord(change)) mergeMember(copy, name, change);
      else setOwn<unknown>(copy, name, change);
    }
    return copy;
  }

  function mergeMember(copy: Fields, name: string, change: Readonly<Fields>): void {
    const before = copy[name];
    const isMember = before !== undefined && Object.hasOwn(copy, name);
    const after = merge(isMember ? before : undefined, change);
    if (!isMember || after !== before) setOwn(copy, name, after);
  }

  return {
    add(patch) {
      current = merge(current, patch);
    },
    floor() {
      // Handed out: from here on it is somebody else's as well.
      own = new WeakSet();
      return asPatched<T>(current);
    },
  };
}

/** Patches made by `diffFloor` lead from one floor to another floor: the type stays. */
function asPatched<T>(merged: unknown): T {
  return merged as T;
}

import { isRecord } from "../is-record.ts";
import { copyMap, shareKeys } from "../keys-of.ts";
import { setOwn } from "../set-own.ts";
import type { MergePatch } from "./merge-patch.ts";

/**
 * The floor after a merge patch. Nothing is mutated; what the patch does not touch keeps its identity, and a
 * patch that changes nothing returns the floor itself. Safe for any key, `__proto__` included.
 */
export function applyPatch<T extends object>(floor: T, patch: MergePatch): T {
  return asPatched<T>(merge(floor, patch));
}

/** A patch made by `diffFloor` leads from one floor to another floor: the type stays. */
function asPatched<T>(merged: unknown): T {
  return merged as T;
}

function merge(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const base = isRecord(target) ? target : undefined;
  let copy: Record<string, unknown> | undefined = base === undefined ? {} : undefined;
  let hasSameKeys = true;
  const named = Object.keys(patch);
  for (const key of named) {
    const change = patch[key];
    const isMember = base !== undefined && Object.hasOwn(base, key);
    if (change === null) {
      if (!isMember) continue;
      copy ??= { ...base };
      delete copy[key];
      hasSameKeys = false;
      continue;
    }
    const before = isMember ? base[key] : undefined;
    const after = merge(before, change);
    if (isMember && Object.is(after, before)) continue;
    copy ??= base === undefined ? {} : copyMap(base);
    setOwn(copy, key, after);
    hasSameKeys &&= isMember;
  }
  if (copy === undefined) return base;
  if (base !== undefined && hasSameKeys) shareKeys(base, copy, named);
  return copy;
}

import { isRecord } from "../is-record.ts";
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
  for (const key of Object.keys(patch)) {
    const change = patch[key];
    const before = base !== undefined && Object.hasOwn(base, key) ? base[key] : undefined;
    if (change === null) {
      if (base === undefined || !Object.hasOwn(base, key)) continue;
      copy ??= { ...base };
      delete copy[key];
      continue;
    }
    const after = merge(before, change);
    if (Object.is(after, before) && before !== undefined) continue;
    copy ??= { ...base };
    setOwn(copy, key, after);
  }
  return copy ?? base;
}

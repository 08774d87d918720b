import { isRecord } from "../is-record.ts";
import { setOwn } from "../set-own.ts";
import type { MergePatch } from "./merge-patch.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The smallest merge patch from one JSON object without nulls to another; undefined when they are equal. */
export function diffRecords(from: Fields, to: Fields): MergePatch | undefined {
  let patch: Record<string, unknown> | undefined;
  for (const key of Object.keys(to)) {
    const before = from[key];
    const after = to[key];
    const isKnown = before !== undefined && Object.hasOwn(from, key);
    if ((isKnown && Object.is(before, after)) || after === undefined) continue;
    const change = isKnown ? diffValues(before, after) : after;
    if (change === undefined) continue;
    patch ??= {};
    setOwn(patch, key, change);
  }
  for (const key of Object.keys(from)) {
    if (from[key] === undefined || (to[key] !== undefined && Object.hasOwn(to, key))) continue;
    patch ??= {};
    setOwn(patch, key, null);
  }
  return patch;
}

/** What to put in a patch for a member that was there before; undefined when it is equal. */
function diffValues(before: unknown, after: unknown): unknown {
  if (isRecord(before) && isRecord(after)) return diffRecords(before, after);
  return isEqual(before, after) ? undefined : after;
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  }
  return isRecord(a) && isRecord(b) && diffRecords(a, b) === undefined;
}

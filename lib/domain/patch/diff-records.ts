import { changedMembers } from "../changed-members.ts";
import { isRecord } from "../is-record.ts";
import { isLarge, keysOf } from "../keys-of.ts";
import { setOwn } from "../set-own.ts";
import type { MergePatch } from "./merge-patch.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The smallest merge patch from one JSON object without nulls to another; undefined when they are equal. Nobody may change either. */
export function diffRecords(from: Fields, to: Fields): MergePatch | undefined {
  let patch: Record<string, unknown> | undefined;
  const keysBefore = keysOf(from);
  const keys = keysOf(to);
  const among = isLarge(keys) ? changedMembers(from, to) : undefined;
  for (const key of among?.changed ?? keys) {
    const change = changeOf(from, to, key);
    if (change === undefined) continue;
    patch ??= {};
    setOwn(patch, key, change);
  }
  // The very same list: none was deleted.
  if (keysBefore === keys) return patch;
  for (const key of among?.gone ?? keysBefore) {
    if (!isDeleted(from, to, key)) continue;
    patch ??= {};
    setOwn(patch, key, null);
  }
  return patch;
}

/** `diffRecords` in parts of at most so many members: patches that make the same one after the other. */
export function* diffRecordsInParts(from: Fields, to: Fields, mostMembers: number): Generator<MergePatch> {
  let patch: Record<string, unknown> = {};
  let members = 0;
  for (const [key, change] of changesOf(from, to)) {
    setOwn(patch, key, change);
    members += 1;
    if (members < mostMembers) continue;
    yield patch;
    patch = {};
    members = 0;
  }
  if (members > 0) yield patch;
}

function* changesOf(from: Fields, to: Fields): Generator<readonly [key: string, change: unknown]> {
  const { changed, gone } = changedMembers(from, to);
  for (const key of changed) {
    const change = changeOf(from, to, key);
    if (change !== undefined) yield [key, change];
  }
  for (const key of gone) if (isDeleted(from, to, key)) yield [key, null];
}

/** What to put in a patch for a member that is there; undefined when it is equal. */
function changeOf(from: Fields, to: Fields, key: string): unknown {
  const before = from[key];
  const after = to[key];
  // What `from` only inherits is never the value of a member, so that it is enough to compare.
  if (after === undefined || Object.is(before, after)) return undefined;
  return before !== undefined && Object.hasOwn(from, key) ? diffValues(before, after) : after;
}

function isDeleted(from: Fields, to: Fields, key: string): boolean {
  return from[key] !== undefined && (to[key] === undefined || !Object.hasOwn(to, key));
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

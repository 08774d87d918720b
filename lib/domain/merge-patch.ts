/** A JSON value without null: null would mean "remove" in a patch, so no floor holds one. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** RFC 7396: members to set, null to remove, objects to descend into. */
export type MergePatch = { readonly [key: string]: PatchValue };
type PatchValue = Json | null | MergePatch;

type JsonObject = { readonly [key: string]: Json };
type MutablePatch = { [key: string]: PatchValue };

/**
 * The smallest merge patch that makes `to` of `from`; undefined when they are equal. Parts that are the
 * same object are equal without being looked into, so its cost follows what changed.
 */
export function diff(from: object, to: object): MergePatch | undefined {
  return diffObjects(from as JsonObject, to as JsonObject);
}

/**
 * `target` with `patch` applied. Neither is changed, and parts the patch does not touch keep their identity.
 * Safe for any key: members are own properties, `__proto__` included.
 */
export function patched<T extends object>(target: T, patch: MergePatch): T {
  return patchObject(target as JsonObject, patch) as T;
}

function diffObjects(from: JsonObject, to: JsonObject): MergePatch | undefined {
  let patch: MutablePatch | undefined;
  for (const key of Object.keys(to)) {
    const change = changeOf(Object.hasOwn(from, key) ? from[key] : undefined, to[key]);
    if (change !== undefined) patch = withMember(patch, key, change);
  }
  for (const key of Object.keys(from)) {
    if (isDefined(from[key]) && (!Object.hasOwn(to, key) || !isDefined(to[key])))
      patch = withMember(patch, key, null);
  }
  return patch;
}

/** What a patch says of one member; undefined = nothing. A member that is undefined counts as absent. */
function changeOf(before: Json | undefined, after: Json | undefined): PatchValue | undefined {
  if (before === after || after === undefined) return undefined;
  if (isObject(after)) {
    // Against a non-object, RFC 7396 starts from {}: the whole object is its own patch.
    return isObject(before) ? diffObjects(before, after) : after;
  }
  return Array.isArray(after) && Array.isArray(before) && areArraysEqual(before, after) ? undefined : after;
}

function areArraysEqual(one: readonly Json[], other: readonly Json[]): boolean {
  return one.length === other.length && one.every((value, index) => isSame(value, other[index]));
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) return areArraysEqual(one, other);
  return isObject(one) && isObject(other) && diffObjects(one, other) === undefined;
}

function patchObject(target: JsonObject, patch: MergePatch): JsonObject {
  let result: { [key: string]: Json } | undefined;
  for (const key of Object.keys(patch)) {
    const change = patch[key];
    const before = Object.hasOwn(target, key) ? target[key] : undefined;
    if (change === undefined) continue;
    if (change === null) {
      if (before === undefined) continue;
      result ??= { ...target };
      delete result[key];
      continue;
    }
    const after = isObject(change)
      ? patchObject(isObject(before) ? before : {}, change as MergePatch)
      : (change as Json);
    if (after === before) continue;
    result ??= { ...target };
    define(result, key, after);
  }
  return result ?? target;
}

function withMember(patch: MutablePatch | undefined, key: string, value: PatchValue): MutablePatch {
  const result = patch ?? {};
  define(result, key, value);
  return result;
}

/** Assignment that also makes an own member of `__proto__`, which `=` would not. */
function define<V>(record: { [key: string]: V }, key: string, value: V): void {
  if (key === "__proto__") {
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    record[key] = value;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isDefined(value: unknown): boolean {
  return value !== undefined;
}

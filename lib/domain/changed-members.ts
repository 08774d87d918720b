import { isLarge, keysOf } from "./keys-of.ts";

/** In the order of their maps. */
export interface ChangedMembers {
  /** Keys of members that are new or another one. */
  readonly changed: readonly string[];
  /** Keys of members that are there no more. */
  readonly gone: readonly string[];
}

interface Remembered extends ChangedMembers {
  /** Held weakly: each floor would keep the one before it, and so all there ever were. */
  readonly before: WeakRef<object>;
}

const remembered = new WeakMap<object, Remembered>();
const none: readonly string[] = [];

/**
 * Which members of a map differ by identity from those of the map before it. Nobody may change either. Several look at the
 * same two floors, and what is looked up thousands of times is remembered for them.
 */
export function changedMembers(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): ChangedMembers {
  if (before === after) return { changed: none, gone: none };
  const known = remembered.get(after);
  if (known !== undefined && known.before.deref() === before) return known;
  const keys = keysOf(after);
  const keysBefore = keysOf(before);
  // What `before` only inherits is never the value of a member, so that it is enough to compare.
  const changed = keys.filter((key) => !Object.is(before[key], after[key]));
  // The very same list: none is gone.
  const gone =
    keys === keysBefore
      ? none
      : keysBefore.filter((key) => after[key] === undefined || !Object.hasOwn(after, key));
  if (isLarge(keys)) remembered.set(after, { changed, gone, before: new WeakRef(before) });
  return { changed, gone };
}

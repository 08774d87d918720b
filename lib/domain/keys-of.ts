/** Of large maps: to list the keys of thousands of members takes as long as to read the members. */
const keysOfMaps = new WeakMap<object, readonly string[]>();
const valuesOfMaps = new WeakMap<object, readonly unknown[]>();

/** From so many keys on, they are remembered: a small object lists its own faster than they are found. */
const large = 64;

/** Whether a map has so many keys that what is known of it is remembered. */
export function isLarge(keys: readonly string[]): boolean {
  return keys.length >= large;
}

/** The keys of a map that nobody changes, in their order. */
export function keysOf(map: Readonly<Record<string, unknown>>): readonly string[] {
  const known = keysOfMaps.get(map);
  if (known !== undefined) return known;
  const keys = Object.keys(map);
  if (keys.length >= large) keysOfMaps.set(map, keys);
  return keys;
}

/** The values of a map that nobody changes, in the order of its keys. */
export function valuesOf<T>(map: Readonly<Record<string, T>>): readonly T[] {
  const known = valuesOfMaps.get(map);
  if (known !== undefined) return ofMap<T>(known);
  const keys = keysOf(map);
  if (keys.length < large) return Object.values(map);
  const values = keys.map((key) => map[key]);
  valuesOfMaps.set(map, values);
  return ofMap<T>(values);
}

/** The members of a map that nobody changes, in their order. */
export function entriesOf<T>(
  map: Readonly<Record<string, T>>,
): readonly (readonly [key: string, value: T])[] {
  const keys = keysOf(map);
  const values = valuesOf(map);
  // As many values as there are keys.
  return keys.map((key, index) => [key, values[index] as T]);
}

/** A copy of a map, made from its known keys, which are its keys too as long as none is added and none deleted. */
export function copyMap<T>(map: Readonly<Record<string, T>>): Record<string, T> {
  const keys = keysOf(map);
  // A literal takes `__proto__` for something else; a spread does not.
  if (keys.length < large || Object.hasOwn(map, "__proto__")) return { ...map };
  const copy: Record<string, T> = {};
  // Each is a key of the map.
  for (const key of keys) copy[key] = map[key] as T;
  return copy;
}

/** Says that `copy` has the keys of `map`, in the same order. */
export function shareKeys(map: object, copy: object): void {
  const keys = keysOfMaps.get(map);
  if (keys !== undefined) keysOfMaps.set(copy, keys);
}

/** Takes that back, before a key is added or deleted. */
export function forgetKeys(copy: object): void {
  keysOfMaps.delete(copy);
}

/** They were read from a map of `T`. */
function ofMap<T>(values: readonly unknown[]): readonly T[] {
  return values as readonly T[];
}

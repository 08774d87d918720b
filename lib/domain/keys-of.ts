/** Of large maps: to list the keys of thousands of members takes as long as to read the members. */
const keysOfMaps = new WeakMap<object, readonly string[]>();
const valuesOfMaps = new WeakMap<object, readonly unknown[]>();
const entriesOfMaps = new WeakMap<object, readonly (readonly [key: string, value: unknown])[]>();
/** Where each key stands among those that many maps share. */
const placesOfKeys = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

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

/** The members of a map that nobody changes, in their order; of a large one each is the same entry as long as its value is. */
export function entriesOf<T>(
  map: Readonly<Record<string, T>>,
): readonly (readonly [key: string, value: T])[] {
  const known = entriesOfMaps.get(map);
  // They were read from a map of `T`.
  if (known !== undefined) return known as readonly (readonly [key: string, value: T])[];
  const values = valuesOf(map);
  // As many values as there are keys.
  const entries = keysOf(map).map((key, place) => [key, values[place] as T] as const);
  if (entries.length >= large) entriesOfMaps.set(map, entries);
  return entries;
}

/** A copy of a map, made from its known keys, which are its keys too as long as none is added and none deleted. */
export function copyMap<T>(map: Readonly<Record<string, T>>): Record<string, T> {
  const keys = keysOf(map);
  // A literal takes `__proto__` for something else; a spread does not.
  if (keys.length < large || Object.hasOwn(map, "__proto__")) return { ...map };
  const copy: Record<string, T> = {};
  const known = valuesOfMaps.get(map);
  const values = known && ofMap<T>(known);
  keys.forEach((key, place) => {
    // Each is a key of the map, and there are as many values as keys.
    copy[key] = (values === undefined ? map[key] : values[place]) as T;
  });
  return copy;
}

/** Says that `copy` has the keys of `map`, in the same order, and where `changed` is given the same values but those. */
export function shareKeys(
  map: Readonly<Record<string, unknown>>,
  copy: Readonly<Record<string, unknown>>,
  changed?: readonly string[],
): void {
  const keys = keysOfMaps.get(map);
  if (keys === undefined) return;
  keysOfMaps.set(copy, keys);
  if (changed === undefined) return;
  const [values, entries] = [valuesOfMaps.get(map)?.slice(), entriesOfMaps.get(map)?.slice()];
  if (values === undefined) return;
  const places = placesOf(keys);
  for (const key of changed) {
    const place = places.get(key);
    // What is named and did not change keeps the entry that it had.
    if (place === undefined || values[place] === copy[key]) continue;
    values[place] = copy[key];
    if (entries !== undefined) entries[place] = [key, copy[key]];
  }
  valuesOfMaps.set(copy, values);
  if (entries !== undefined) entriesOfMaps.set(copy, entries);
}

function placesOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const known = placesOfKeys.get(keys);
  if (known !== undefined) return known;
  const places = new Map(keys.map((key, place) => [key, place]));
  placesOfKeys.set(keys, places);
  return places;
}

/** Takes that back, before a key is added or deleted. */
export function forgetKeys(copy: object): void {
  keysOfMaps.delete(copy);
  valuesOfMaps.delete(copy);
  entriesOfMaps.delete(copy);
}

/** They were read from a map of `T`. */
function ofMap<T>(values: readonly unknown[]): readonly T[] {
  return values as readonly T[];
}

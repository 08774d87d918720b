type Entry = readonly [id: string, entity: { readonly name: string }];

/** Order of entries by name, then id, by code point: the same on every machine. */
export function byName([id, { name }]: Entry, [otherId, { name: otherName }]: Entry): number {
  return compare(name, otherName) || compare(id, otherId);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

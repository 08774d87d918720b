/** The first of `tile-1`, `tile-2` … that nobody has. */
export function freshId(word: string, taken: readonly string[]): string {
  const known = new Set(taken);
  for (let number = 1; ; number += 1) {
    const id = `${word}-${number}`;
    if (!known.has(id)) return id;
  }
}

import type { Known } from "./known.ts";

/** The sum; unknown as soon as a part of it is. Nothing to add is 0. */
export function sumOf(parts: Iterable<Known>): Known {
  let sum = 0;
  for (const part of parts) {
    if (part === null) return null;
    sum += part;
  }
  return sum;
}

import type { FloorDocument } from "@/lib/domain/index.ts";

/** The same computation, done once for a floor however many parts of a page ask for it. */
export function memoiseFloor<T>(compute: (floor: FloorDocument) => T): (floor: FloorDocument) => T {
  let known: { readonly floor: FloorDocument; readonly value: T } | undefined;
  return (floor) => {
    if (known?.floor !== floor) known = { floor, value: compute(floor) };
    return known.value;
  };
}

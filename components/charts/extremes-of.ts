import type { TrendPoint } from "@/lib/domain/index.ts";

/** Between what a gauge was in a stretch, e.g. `2–9`; undefined where it is not known. */
export function extremesOf(
  { min, max }: Pick<TrendPoint, "min" | "max">,
  write: (value: number) => string,
): string | undefined {
  return min === undefined || max === undefined ? undefined : `${write(min)}–${write(max)}`;
}

import type { Known } from "./known.ts";

/** Seconds each, rounded; unknown when a side is, or when there was nothing to divide by. */
export function ratioOf(seconds: Known, count: Known): Known {
  return seconds === null || count === null || count <= 0 ? null : Math.round(seconds / count);
}

import type { Instant } from "../floor.ts";
import { jitterSeconds } from "./jitter-seconds.ts";
import { secondsBetween } from "./seconds-between.ts";

/** The instant known before, unless the new one is really another. */
export function steadyInstant(before: Instant | undefined, after: Instant | undefined): Instant | undefined {
  if (before === undefined || after === undefined) return after;
  return Math.abs(secondsBetween(before, after)) <= jitterSeconds ? before : after;
}

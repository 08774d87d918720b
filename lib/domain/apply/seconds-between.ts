import type { Instant } from "../floor.ts";

/** A report of thousands names its own instant again and again: it is read once. */
let lastTo = { instant: "", ms: Number.NaN };

/** From one instant to a later one, in seconds; negative when it is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  if (to !== lastTo.instant) lastTo = { instant: to, ms: Date.parse(to) };
  return (lastTo.ms - Date.parse(from)) / 1_000;
}

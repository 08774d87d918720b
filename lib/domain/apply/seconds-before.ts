import type { Instant } from "../floor.ts";

/** The instant so many seconds before another. */
export function secondsBefore(at: Instant, seconds: number): Instant {
  const ms = Date.parse(at) - Math.max(0, seconds) * 1_000;
  // A duration beyond what a date can hold is the source's mistake: the start is then simply not later than now.
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : at;
}

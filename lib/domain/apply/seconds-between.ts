import type { Instant } from "../floor.ts";

/** From one instant to a later one, in seconds; negative when it is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 1_000;
}

import type { Instant } from "../floor.ts";

/** So many seconds after noon of the test's day; tests say "at second 30". */
export function instant(seconds: number): Instant {
  return new Date(Date.UTC(2026, 10, 21, 12, 0, 0) + seconds * 1_000).toISOString();
}

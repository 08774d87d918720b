import type { Reading } from "@/lib/domain/index.ts";
import { isSameReading } from "../kpi/is-same-reading.ts";

/** Whether two readings look alike, their doubts too. */
export function isAlikeReading(a: Reading, b: Reading): boolean {
  // A service that did not change is read as it was.
  return a === b || (isSameReading(a, b) && because(a) === because(b));
}

function because(reading: Reading): string {
  return reading.quality === "unavailable" ? "" : reading.because.join();
}

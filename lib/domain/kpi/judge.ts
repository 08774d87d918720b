import type { Reading } from "./reading.ts";
import type { Threshold, Verdict } from "./threshold.ts";

/**
 * What a reading means under its threshold. Not live, or no value, is `unknown`; only that nobody waits is known to
 * be well although there is no time to tell.
 */
export function judge(reading: Reading, { direction, warn, critical }: Threshold): Verdict {
  if (!reading.isLive) return "unknown";
  if (reading.quality === "unavailable") return reading.reason === "nobody_waiting" ? "ok" : "unknown";
  // Nothing is above or below what is no number: such a limit would call everything well.
  if (!Number.isFinite(warn) || !Number.isFinite(critical)) return "unknown";
  const isBeyond = (limit: number) => (direction === "above" ? reading.value > limit : reading.value < limit);
  if (isBeyond(critical)) return "critical";
  return isBeyond(warn) ? "warn" : "ok";
}

import type { DayGround } from "../day/day-value.ts";
import type { Part } from "./part.ts";

/**
 * Why a value of the day is only near it, as codes, and since when it counts: exact when the midnight was seen and
 * nothing was reset since. Since when counters count that nobody saw begin is not known.
 */
export function dayDoubts(ground: DayGround | undefined): Pick<Part, "because" | "since"> {
  if (ground === undefined) return { because: ["day_unknown"] };
  const { origin, since, resetAt } = ground;
  const reset = resetAt === undefined ? [] : ["reset_today"];
  if (origin === "reset") return { because: ["since_reset", ...reset] };
  return { because: origin === "gap" ? ["day_gap", ...reset] : reset, since };
}

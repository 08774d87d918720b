import type { Instant } from "@/lib/domain/index.ts";
import { instantOf, localDayStart } from "@/lib/trends/server.ts";

export interface StepPlan {
  readonly stepMinutes: number;
  /** First minutes of the stretches, oldest first, and the same as instants. */
  readonly starts: readonly number[];
  readonly instants: readonly Instant[];
}

/**
 * Cuts a range into stretches that begin at whole steps since the midnight before it. `from` and `until` are minutes from
 * 1970; the first stretch may begin before `from`, and none begins at `until` or later.
 */
export function planSteps(from: number, until: number, stepMinutes: number, timezone: string): StepPlan {
  const dayStart = localDayStart(from, timezone);
  const first = from - ((from - dayStart) % stepMinutes);
  const count = Math.max(0, Math.ceil((until - first) / stepMinutes));
  const starts = Array.from({ length: count }, (_, index) => first + index * stepMinutes);
  return { stepMinutes, starts, instants: starts.map(instantOf) };
}

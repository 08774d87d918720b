import type { TrendPoint } from "../trends/trend-series.ts";
import type { HistoryOverlay } from "./history.ts";
import { sameTimeOn, sameTimeOrNear } from "./wall-clock.ts";

/** How many days before a day its overlay lies. */
const overlayDays: Readonly<Record<HistoryOverlay, number>> = { yesterday: 1, last_week: 7 };

/**
 * For each point the one of another day at the same time on the wall, whatever hours lie between; undefined where that
 * day had no such time or was not answered for.
 */
export function alignOverlay(
  points: readonly Pick<TrendPoint, "at">[],
  other: readonly TrendPoint[],
  overlay: HistoryOverlay,
  timezone: string,
): readonly (TrendPoint | undefined)[] {
  const byInstant = new Map(other.map((point) => [Date.parse(point.at), point]));
  return points.map(({ at }) => {
    const there = sameTimeOn(Date.parse(at), -overlayDays[overlay], timezone);
    return there === undefined ? undefined : byInstant.get(there);
  });
}

/** Where a stretch of time lies in its overlay: its ends at the same times on the wall. */
export function overlayRange(
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  overlay: HistoryOverlay,
  timezone: string,
): { readonly fromMs: number; readonly toMs: number } {
  const there = (at: number) => sameTimeOrNear(at, -overlayDays[overlay], timezone);
  return { fromMs: there(fromMs), toMs: there(toMs) };
}

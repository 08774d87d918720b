import { type HistoryStep, historySteps } from "./history.ts";
import { addDays, dayStartOf, instantsOf, type WallTime, wallTimeOf } from "./wall-clock.ts";

/** The stretches of time that history offers by name. */
export const historyPeriods = ["today", "yesterday", "week", "custom"] as const;

export type HistoryPeriod = (typeof historyPeriods)[number];

/** A stretch of time as a person names it; `from` and `to` are those of `custom`, in the contact centre's zone. */
export interface HistoryChoice {
  readonly period: HistoryPeriod;
  readonly from?: WallTime | undefined;
  readonly to?: WallTime | undefined;
}

/** Epoch milliseconds; `toMs` is not included. */
export interface HistoryRange {
  readonly fromMs: number;
  readonly toMs: number;
  /** Where it ends by its name, though that is still to come: it stays the same while a range goes on. */
  readonly endMs: number;
  /** It reaches to now and goes on. */
  readonly isRunning: boolean;
}

/** `unreadable`: a beginning or an end is missing or is no time there; `reversed`: it ends before it begins; `future`: it has not begun. */
export type RangeFault = "unreadable" | "reversed" | "future";

const minuteMs = 60_000;

/** Points of all series of one answer together, and of one of them: more is slow to send and cannot be seen. */
const mostPoints = 15_000;
const mostPointsOfSeries = 3_000;

/**
 * From when to when a choice means, at `nowMs`. What goes on ends with the minute that has begun, never in the future.
 * Weeks begin on Monday (ISO 8601). Day boundaries are those of the zone, whatever the hours of the day.
 */
export function historyRange(
  choice: HistoryChoice,
  nowMs: number,
  timezone: string,
): HistoryRange | { readonly fault: RangeFault } {
  const bounds = boundsOf(choice, wallTimeOf(nowMs, timezone).slice(0, 10), timezone);
  if (bounds.from === undefined || bounds.to === undefined) return { fault: "unreadable" };
  if (bounds.to <= bounds.from) return { fault: "reversed" };
  if (bounds.from >= nowMs) return { fault: "future" };
  const end = Math.ceil(nowMs / minuteMs) * minuteMs;
  return {
    fromMs: bounds.from,
    toMs: Math.min(bounds.to, end),
    endMs: bounds.to,
    isRunning: bounds.to > nowMs,
  };
}

interface Bounds {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

function boundsOf({ period, from, to }: HistoryChoice, today: string, timezone: string): Bounds {
  if (period === "custom")
    return { from: instantsOf(from ?? "", timezone)[0], to: instantsOf(to ?? "", timezone)[0] };
  const days = (first: number, after: number): Bounds => ({
    from: dayStartOf(addDays(today, first), timezone),
    to: dayStartOf(addDays(today, after), timezone),
  });
  if (period === "yesterday") return days(-1, 0);
  return period === "today" ? days(0, 1) : days(-daysSinceMonday(today), 1);
}

function daysSinceMonday(date: string): number {
  return (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;
}

/** The finest step, no finer than the wanted one, in which `count` series over a range can be shown; undefined: none. */
export function fittingStep(
  { fromMs, toMs }: Pick<HistoryRange, "fromMs" | "toMs">,
  wanted: HistoryStep,
  count: number,
): HistoryStep | undefined {
  const most = Math.min(mostPointsOfSeries, Math.floor(mostPoints / Math.max(1, count)));
  return historySteps.find((step) => step >= wanted && (toMs - fromMs) / (step * minuteMs) <= most);
}

import { serviceKpis } from "../kpi/service-kpis.ts";

/** How a value stands against the one of another day. */
export interface ValueChange {
  readonly direction: "up" | "down" | "same";
  /** In the unit of the KPI, never negative; a ratio's is a difference of ratios. */
  readonly difference: number;
  /** By what the KPI should be; `neutral` where neither is good or nothing changed. */
  readonly judgement: "better" | "worse" | "neutral";
}

/** Less is rounding: half of the last digit that people are shown. */
const least = { ratio: 0.0005, seconds: 0.5, count: 0.5 } as const;

/** The change of a KPI from `before` to `now`. */
export function compareValues(kpi: string, now: number, before: number): ValueChange {
  const known = serviceKpis.get(kpi);
  const difference = Math.abs(now - before);
  if (difference < least[known?.unit ?? "count"])
    return { direction: "same", difference: 0, judgement: "neutral" };
  const direction = now > before ? "up" : "down";
  const better = known?.better ?? "none";
  if (better === "none") return { direction, difference, judgement: "neutral" };
  const isBetter = (better === "higher") === (direction === "up");
  return { direction, difference, judgement: isBetter ? "better" : "worse" };
}

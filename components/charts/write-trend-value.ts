import type { TrendPoint, TrendSeries } from "@/lib/domain/index.ts";
import { writeFigure } from "../kpi/write-figure.ts";

/**
 * A value of a trend as people read it: `≥` before a count of which minutes are missing, `≈` before what is only near
 * what its name promises, a dash where nothing is known.
 */
export function writeTrendValue(
  point: Pick<TrendPoint, "value" | "missingMinutes" | "because">,
  { kind, unit }: Pick<TrendSeries, "kind" | "unit">,
  locale: string,
): string {
  if (point.value === null) return "—";
  const text = writeFigure(point.value, unit, locale);
  if (point.missingMinutes !== undefined && kind === "counter") return `≥ ${text}`;
  return point.because === undefined ? text : `≈ ${text}`;
}

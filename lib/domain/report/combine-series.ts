import type { HistorySeries } from "../history/history.ts";
import type { Kpi } from "../kpi/kpi.ts";
import { outcomeOf } from "../kpi/outcome-of.ts";
import type { TrendKind, TrendKpi } from "../trends/trend-kpi.ts";
import { type GapReason, gapReasons, type TrendPoint } from "../trends/trend-series.ts";
import type { ShiftValue } from "./shift-report.ts";

export const stretchMinutes = 15;

/** Of these nothing is missing: what is known makes no value. */
const settled: ReadonlySet<GapReason> = new Set(["nothing_counted", "inconsistent"]);

/** What points of one stretch, or totals of whole series, have in common. */
type Part = Omit<TrendPoint, "at">;

/** One KPI of a shift of all services: its totals added up by the KPI's own formula, and how much of it is known. */
export function combineTotals(
  series: readonly HistorySeries[],
  { formula: kpi, kind }: Pick<TrendKpi, "formula" | "kind">,
  keptSinceMs: number | undefined,
): ShiftValue {
  const applying = series.filter(({ total }) => total.gap !== "not_applicable");
  const points = applying.flatMap((each) => each.points);
  const missing = points.reduce((sum, point) => sum + missingOf(point, keptSinceMs), 0);
  const ofMinutes = points.length * stretchMinutes;
  return {
    ...combineParts(
      series.map(({ total }) => total),
      kpi,
      kind,
    ),
    knownMinutes: Math.max(0, ofMinutes - missing),
    ofMinutes,
  };
}

/** The same without how much is known. Ratios are Σ numerators / Σ denominators, of a gauge the largest counts. */
export function combineParts(
  parts: readonly Part[],
  kpi: Kpi,
  kind: TrendKind,
): Pick<ShiftValue, "value" | "gap" | "numerator" | "denominator"> {
  if (kind === "ratio") return combineRatios(parts, kpi);
  const values = parts.map(({ value }) => value).filter((value) => value !== null);
  if (values.length === 0) return { value: null, gap: mainGap(parts) };
  return {
    value: kind === "counter" ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values),
  };
}

function combineRatios(parts: readonly Part[], kpi: Kpi) {
  let [above, below, count] = [0, 0, 0];
  for (const { numerator, denominator } of parts) {
    if (numerator === undefined || denominator === undefined) continue;
    above += numerator;
    below += denominator;
    count += 1;
  }
  if (count === 0) return { value: null, gap: mainGap(parts) };
  const told = { numerator: above, denominator: below };
  const outcome = outcomeOf(kpi, { value: above, terms: [] }, { value: below, terms: [] }, []);
  if (typeof outcome === "number") return { value: outcome, ...told };
  return { value: null, gap: gapReasons.find((gap) => gap === outcome.reason) ?? "inconsistent", ...told };
}

/** Minutes of a stretch that are not known. */
function missingOf({ at, value, gap, missingMinutes = 0 }: TrendPoint, keptSinceMs = Infinity): number {
  if (value === null && gap !== undefined && !settled.has(gap)) return stretchMinutes;
  const unkept = (keptSinceMs - Date.parse(at)) / 60_000;
  return Math.min(stretchMinutes, Math.max(missingMinutes, unkept));
}

/** What keeps most of them from having a value. */
function mainGap(parts: readonly Part[]): GapReason {
  const counts = new Map<GapReason, number>();
  for (const { gap } of parts) if (gap !== undefined) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const others = [...counts].filter(([gap]) => gap !== "not_applicable");
  const [first] = others.sort(([, a], [, b]) => b - a);
  return first?.[0] ?? (counts.size > 0 ? "not_applicable" : "not_recorded");
}

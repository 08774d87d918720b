import type { Kpi } from "../kpi/kpi.ts";
import { serviceKpis } from "../kpi/service-kpis.ts";

export type TrendKpiId = (typeof trendKpiIds)[number];

/** The KPIs that have a trend, in the order in which they are offered. Each is one of `serviceKpis`. */
export const trendKpiIds = [
  "waiting",
  "longest_wait",
  "handling",
  "received",
  "handled",
  "abandoned",
  "service_level",
  "abandon_rate",
  "asa",
  "aht",
] as const;

/**
 * What a stretch of time makes of a KPI: a `gauge` is read at its end, a `counter` is its increase, a `ratio` is
 * computed from the increases of its terms and never averaged.
 */
export type TrendKind = "gauge" | "counter" | "ratio";

/** A KPI over time. Formula, unit and doubts are those of the KPI itself. */
export interface TrendKpi {
  readonly id: TrendKpiId;
  readonly kind: TrendKind;
  readonly formula: Kpi;
}

/** The trends by id. */
export const trendKpis: ReadonlyMap<string, TrendKpi> = new Map(
  trendKpiIds.flatMap((id) => {
    const formula = serviceKpis.get(id);
    return formula === undefined ? [] : [[id, { id, kind: kindOf(formula), formula }]];
  }),
);

function kindOf({ rule, total }: Kpi): TrendKind {
  if (rule === "quotient") return "ratio";
  return total === "since_reset" ? "counter" : "gauge";
}

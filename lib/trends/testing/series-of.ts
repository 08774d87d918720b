import { type TrendKpi, type TrendSeries, trendKpis } from "@/lib/domain/index.ts";
import type { SeriesQuery } from "../read-series.ts";
import type { DrivenFloor } from "./driven-floor.ts";

/** A KPI by its id. */
export function kpiOf(id: string): TrendKpi {
  const kpi = trendKpis.get(id);
  if (kpi === undefined) throw new Error(`there is no trend ${id}`);
  return kpi;
}

/** A trend of the service SAC, of the last ten minutes unless said otherwise. */
export function seriesOf(floor: DrivenFloor, kpi: string, more: Partial<SeriesQuery> = {}): TrendSeries {
  return floor.trends.series({ service: "interact:SAC", kpi: kpiOf(kpi), minutes: 10, ...more });
}

/** Its values, or the reasons why there is none. */
export function valuesOf(floor: DrivenFloor, kpi: string, more: Partial<SeriesQuery> = {}) {
  return seriesOf(floor, kpi, more).points.map(({ value, gap }) => value ?? gap);
}

"use client";

import type { HistoryComparison, HistoryOverlay, TrendKpiId } from "@/lib/domain/index.ts";
import { useTrendQuery } from "../charts/use-trend-query.ts";
import { isComparison } from "./history-answers.ts";

/**
 * A KPI of all services and of the floor at this time of another day, asked for once a minute however many ask here;
 * undefined until the answer is there. Use it inside of what comes by `lateQuerying`.
 */
export function useComparison(
  kpi: TrendKpiId,
  against: HistoryOverlay,
): { readonly comparison: HistoryComparison | undefined; readonly isError: boolean } {
  const query = new URLSearchParams({ kpi, against });
  const { data, isError } = useTrendQuery(`/api/history/compare?${query}`, isComparison);
  return { comparison: data, isError };
}

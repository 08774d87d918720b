"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { useKpiWords } from "../kpi/use-kpi-words.ts";

/** The name of a KPI or statistic, in its short form where it has one: a screen has room for a word or two. */
export function useShortKpiName(): (kpi: string) => string {
  const tiles = useWords("kpi");
  const statistics = useWords("metrics.service");
  const words = useKpiWords();
  return (kpi) => {
    if (tiles.has(kpi)) return tiles(kpi);
    return statistics.has(`${kpi}.short`) ? statistics(`${kpi}.short`) : words.name(kpi);
  };
}

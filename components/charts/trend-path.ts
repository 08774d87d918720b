import { trendKpis } from "@/lib/domain/index.ts";
import type { TrendView } from "./parse-trend-view.ts";

/** Minutes of a point where something is counted: single minutes are noise, and the more so the longer the period. */
const countedSteps = { "15": 1, "60": 5, "180": 15, today: 30 } as const;

/** Where the server answers what a view of a service's trend asks for. */
export function trendPath(service: string, { kpi, media, range }: TrendView): string {
  const query = new URLSearchParams({ service, kpi });
  if (media !== undefined) query.set("media", media);
  if (range !== "today") query.set("minutes", range);
  if (trendKpis.get(kpi)?.kind !== "gauge") query.set("step", String(countedSteps[range]));
  return `/api/trends?${query}`;
}

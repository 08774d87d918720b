"use client";

import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { type TrendSeries, type TrendTile, trendKpis } from "@/lib/domain/index.ts";
import { isTrendSeries } from "../../charts/trend-answers.ts";
import { withDeadline } from "../../ui/with-deadline.ts";

/** Minutes of a point where something is counted, by how far back the tile looks; single minutes are noise. */
const countedSteps = { 60: 5, 180: 15, 360: 15, day: 30 } as const;
/** Minutes come when they have ended; a moment later they are worked off. */
const everyMs = 61_500;

/** The trends of a tile's services, in its order; undefined where the server has not answered yet. */
export function useTrends({ kpi, services, media, minutes }: TrendTile) {
  const answers = useQueries({
    queries: services.map((service) => {
      const path = pathOf(service, kpi, media, minutes);
      return {
        queryKey: ["trends", path],
        queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<TrendSeries> => {
          const answer = await fetch(path, { signal: withDeadline(signal) });
          if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
          const body: unknown = await answer.json();
          if (!isTrendSeries(body)) throw new Error(`${path}: unreadable`);
          return body;
        },
        placeholderData: keepPreviousData,
        refetchInterval: everyMs,
      };
    }),
  });
  return {
    series: answers.map(({ data }) => data),
    hasFailed: answers.some(({ isError }) => isError),
  };
}

function pathOf(
  service: string,
  kpi: TrendTile["kpi"],
  media: string | undefined,
  minutes: TrendTile["minutes"],
): string {
  const query = new URLSearchParams({ service, kpi });
  if (media !== undefined) query.set("media", media);
  if (minutes !== undefined) query.set("minutes", String(minutes));
  if (trendKpis.get(kpi)?.kind !== "gauge") query.set("step", String(countedSteps[minutes ?? "day"]));
  return `/api/trends?${query}`;
}

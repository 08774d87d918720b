"use client";

import {
  type HistoryOverlay,
  type HistorySeriesAnswer,
  type HistoryStep,
  overlayRange,
} from "@/lib/domain/index.ts";
import { useTrendQuery } from "../charts/use-trend-query.ts";
import { isSeriesAnswer } from "./history-answers.ts";
import { seriesPath } from "./history-path.ts";

export interface SeriesWish {
  readonly services: readonly string[];
  readonly kpi: string;
  /** Absent: all media of each service together. */
  readonly media: string | undefined;
  readonly fromMs: number;
  readonly toMs: number;
  readonly step: HistoryStep;
  readonly timezone: string;
  readonly overlays: readonly HistoryOverlay[];
}

/** What the server tells of some services in one KPI, and of the same times of other days as far as that has come. */
export function useHistorySeries(wish: SeriesWish): {
  readonly answer: HistorySeriesAnswer | undefined;
  readonly others: ReadonlyMap<HistoryOverlay, HistorySeriesAnswer>;
  /** `not_found`: one of the services is not there, or not for this person. */
  readonly fault: "failed" | "not_found" | undefined;
} {
  const asked = useTrendQuery(pathOf(wish), isSeriesAnswer, { everyMs: false });
  const yesterday = useOverlay(wish, "yesterday");
  const lastWeek = useOverlay(wish, "last_week");
  const others = new Map<HistoryOverlay, HistorySeriesAnswer>();
  if (yesterday !== undefined) others.set("yesterday", yesterday);
  if (lastWeek !== undefined) others.set("last_week", lastWeek);
  const fault = asked.error === null ? undefined : asked.error.cause === 404 ? "not_found" : "failed";
  return { answer: asked.data, others, fault };
}

function useOverlay(wish: SeriesWish, overlay: HistoryOverlay): HistorySeriesAnswer | undefined {
  const isWanted = wish.overlays.includes(overlay);
  const range = overlayRange(wish, overlay, wish.timezone);
  const { data } = useTrendQuery(pathOf({ ...wish, ...range }), isSeriesAnswer, {
    everyMs: false,
    isWanted,
  });
  return isWanted ? data : undefined;
}

function pathOf({ services, kpi, ...range }: SeriesWish): string {
  return seriesPath(services, [kpi], range);
}

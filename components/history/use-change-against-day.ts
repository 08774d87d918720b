"use client";

import { type HistoryOverlay, type Reading, type TrendKpiId, trendKpis } from "@/lib/domain/index.ts";
import { formatClockTime } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFreshness } from "@/lib/live/index.ts";
import { useReason } from "../live/use-reason.ts";
import { useComparison } from "./use-comparison.ts";

export interface ComparedFigure {
  readonly kpi: TrendKpiId;
  /** The figure of now, for what only stands; what is counted is compared since midnight on both days. */
  readonly reading: Reading;
  /** A service; absent: the whole floor. */
  readonly service?: string;
  readonly against: HistoryOverlay;
}

/** A figure of now and of the other day, or why there is nothing to compare. */
export type ChangeAgainstDay =
  | { readonly now: number; readonly before: number; readonly when: string }
  | { readonly absence: Absence; readonly reason: string };

type Absence = "failed" | "loading" | "nothingToCompare" | "nothingToday" | "notLive" | "unavailable";

/** How a figure of now stands against the same time of another day. Use it inside of what comes by `lateQuerying`. */
export function useChangeAgainstDay({ kpi, reading, service, against }: ComparedFigure): ChangeAgainstDay {
  const t = useWords("history");
  const reason = useReason();
  const { comparison, isError } = useComparison(kpi, against);
  const isOld = useFreshness(({ level }) => level === "not-live");
  const absent = (absence: Exclude<Absence, "unavailable">) => ({ absence, reason: t(absence) });
  if (comparison === undefined) return absent(isError ? "failed" : "loading");
  const of = (values: Pick<typeof comparison, "services" | "floor">) =>
    (service === undefined ? values.floor : values.services[service]) ?? undefined;
  const before = of(comparison);
  if (before === undefined) return absent("nothingToCompare");
  const isGauge = trendKpis.get(kpi)?.kind === "gauge";
  if (isGauge && reading.quality === "unavailable")
    return { absence: "unavailable", reason: reason(reading.reason) };
  const now = isGauge ? reading.value : of(comparison.now);
  if (now === undefined) return absent("nothingToday");
  if (isOld) return absent("notLive");
  const time = formatClockTime(Date.parse(comparison.at), comparison.timezone).slice(0, 5);
  return { now, before, when: t(`against.${against}`, { time }) };
}

"use client";

import { useLocale } from "next-intl";
import type { Threshold, TrendSeries } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { writeFigure } from "../kpi/write-figure.ts";
import { useReason } from "../live/use-reason.ts";
import { gapStretches } from "./gap-stretches.ts";
import { LegendSign } from "./legend-sign.tsx";

/** What the marks of a trend mean, and what to know before trusting it. */
export function TrendLegend({
  series,
  threshold,
}: {
  readonly series: TrendSeries;
  readonly threshold: Threshold | undefined;
}) {
  const t = useWords("trends");
  const notes = useWords("kpiNotes");
  const reason = useReason();
  const locale = useLocale();
  const { points, unit, stepMinutes } = series;
  const reasons = [...new Set(gapStretches(points, stepMinutes).map((gap) => gap.reason))];
  const because = [...new Set(points.flatMap((point) => point.because ?? []))];
  const write = (value: number) => writeFigure(value, unit, locale);
  return (
    <ul className="mt-1 flex min-h-5 flex-wrap gap-x-4 gap-y-0.5 text-xs text-ink-soft">
      {threshold === undefined ? null : (
        <>
          <LegendSign look={<span className="w-4 border-t-2 border-dashed border-pause" />}>
            {t("warn", { limit: write(threshold.warn) })}
          </LegendSign>
          <LegendSign look={<span className="w-4 border-t-2 border-dotted border-fault" />}>
            {t("critical", { limit: write(threshold.critical) })}
          </LegendSign>
        </>
      )}
      {points.some(({ min, max }) => min !== undefined && min !== max) ? (
        <LegendSign look={<span className="h-2.5 w-4 bg-accent opacity-20" />}>{t("band")}</LegendSign>
      ) : null}
      {reasons.length === 0 ? null : (
        <LegendSign look={<span className="hatched h-2.5 w-4" />}>
          {t("gaps", { reasons: reasons.map((each) => t(`gap.${each}`)).join(", ") })}
        </LegendSign>
      )}
      {because.map((code) => (
        <LegendSign key={code} look="≈">
          {notes.has(code) ? notes(code) : reason(code)}
        </LegendSign>
      ))}
    </ul>
  );
}

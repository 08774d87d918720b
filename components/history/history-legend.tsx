"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { gapStretches } from "../charts/gap-stretches.ts";
import { LegendSign } from "../charts/legend-sign.tsx";
import { useReason } from "../live/use-reason.ts";
import type { DrawnSeries } from "./drawn-series.ts";

/** What the marks of the charts of one KPI mean, and what to know before trusting them. */
export function HistoryLegend({
  drawn,
  hasMarks,
  isTable,
}: {
  readonly drawn: readonly DrawnSeries[];
  readonly hasMarks: boolean;
  readonly isTable: boolean;
}) {
  const t = useWords("history");
  const trends = useWords("trends");
  const notes = useWords("kpiNotes");
  const reason = useReason();
  const gaps = drawn.flatMap(({ points, stepMinutes }) => gapStretches(points, stepMinutes));
  const reasons = [...new Set(gaps.map((gap) => gap.reason))];
  const because = [...new Set(drawn.flatMap(({ points }) => points.flatMap((point) => point.because ?? [])))];
  const overlays = drawn[0]?.overlays ?? [];
  const hasBand = drawn.some(({ points }) => points.some(({ min, max }) => min !== undefined && min !== max));
  return (
    <ul className="flex min-h-8 flex-wrap gap-x-4 gap-y-0.5 px-4 pb-3 text-xs text-ink-soft">
      {isTable ? null : (
        <>
          {overlays.map(({ overlay }) => (
            <LegendSign key={overlay} look={<span className={`w-4 border-t-2 ${overlayLines[overlay]}`} />}>
              {t(`overlay.${overlay}`)}
            </LegendSign>
          ))}
          {hasBand ? (
            <LegendSign look={<span className="h-2.5 w-4 bg-accent opacity-20" />}>
              {trends("band")}
            </LegendSign>
          ) : null}
          {hasMarks ? (
            <LegendSign look={<span className="h-3 border-s border-dashed border-ink-soft" />}>
              {t("markSign")}
            </LegendSign>
          ) : null}
          {drawn.length > 1 ? <LegendSign look="↕">{t("oneScale")}</LegendSign> : null}
        </>
      )}
      {reasons.length === 0 ? null : (
        <LegendSign look={<span className="hatched h-2.5 w-4" />}>
          {trends("gaps", { reasons: reasons.map((each) => trends(`gap.${each}`)).join(", ") })}
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

const overlayLines = {
  yesterday: "border-dashed border-ink-soft",
  last_week: "border-dotted border-after",
} as const;

"use client";

import { memo, type ReactNode } from "react";
import type { HistoryOverlay, HistoryStep, TrendKpiId } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { figureHeight } from "../charts/figure-height.ts";
import { useKpiWords } from "../kpi/use-kpi-words.ts";
import { Panel } from "../ui/panel.tsx";
import { drawnSeries, largestValue } from "./drawn-series.ts";
import { HistoryChart } from "./history-chart.tsx";
import { HistoryLegend } from "./history-legend.tsx";
import { readoutHeight } from "./history-readout.tsx";
import { marksOf, type ShownMark } from "./shown-marks.ts";
import { useHistorySeries } from "./use-history-series.ts";
import { useMoment } from "./use-moment.ts";

/** Of one of several charts. */
const smallHeight = 140;

interface KpiHistoryProps {
  readonly kpi: TrendKpiId;
  readonly services: readonly string[];
  readonly media: string | undefined;
  readonly fromMs: number;
  readonly toMs: number;
  readonly step: HistoryStep;
  readonly timezone: string;
  readonly overlays: readonly HistoryOverlay[];
  readonly marks: readonly ShownMark[];
  readonly isTable: boolean;
}

/** One KPI of some services: a chart each, all to one scale, so that they can be compared at a glance. */
export const KpiHistory = memo(function KpiHistory({ kpi, marks, isTable, ...wish }: KpiHistoryProps) {
  const t = useWords("history");
  const words = useKpiWords();
  const { answer, others, fault } = useHistorySeries({ ...wish, kpi });
  const name = words.name(kpi);
  const drawn = answer === undefined ? undefined : drawnSeries(answer, kpi, others);
  const isOne = wish.services.length === 1;
  const height = isOne ? figureHeight : smallHeight;
  const kept = drawn?.some(({ points }) => points.some(({ value }) => value !== null));
  return (
    <Panel
      title={name}
      aside={<Aside isError={fault !== undefined && answer !== undefined}>{words.meaning(kpi)}</Aside>}
    >
      <div data-history={kpi}>
        {drawn === undefined || answer === undefined || fault === "not_found" ? (
          <p
            role={fault === undefined ? undefined : "alert"}
            style={{ minHeight: height + readoutHeight + 40 }}
            className="grid place-items-center px-4 text-ink-soft"
          >
            {fault === undefined ? "—" : t(`seriesFault.${fault}`)}
          </p>
        ) : (
          <>
            {kept ? null : <Nothing keptSince={answer.keptSince} timezone={answer.timezone} />}
            <div className={isOne ? "" : "grid grid-cols-[repeat(auto-fit,minmax(min(100%,24rem),1fr))]"}>
              {drawn.map((series) => (
                <HistoryChart
                  key={series.service}
                  series={series}
                  figure={name}
                  marks={marksOf(marks, series.service)}
                  top={largestValue(drawn)}
                  height={height}
                  isTable={isTable}
                />
              ))}
            </div>
            <HistoryLegend drawn={drawn} hasMarks={marks.length > 0} isTable={isTable} />
          </>
        )}
      </div>
    </Panel>
  );
});

function Aside({ isError, children }: { readonly isError: boolean; readonly children: ReactNode }) {
  const t = useWords("history");
  return (
    <span className="min-w-0 truncate text-xs text-ink-soft">{isError ? t("failedAgain") : children}</span>
  );
}

/** Said above charts that are one gap: since when there is anything. */
function Nothing({
  keptSince,
  timezone,
}: {
  readonly keptSince: string | undefined;
  readonly timezone: string;
}) {
  const t = useWords("history");
  const moment = useMoment(timezone);
  return (
    <p className="px-4 pt-3 text-ink-soft" data-nothing="">
      {keptSince === undefined ? t("nothingKept") : t("nothingThen", { since: moment(keptSince) })}
    </p>
  );
}

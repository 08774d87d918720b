"use client";

import { useLocale } from "next-intl";
import { useWords } from "@/lib/format/use-words.ts";
import { TrendTable } from "../charts/trend-table.tsx";
import { EntityLink } from "../live/entity-link.tsx";
import { useEntityName } from "../live/use-entity-name.ts";
import { pointTime } from "./describe-point.ts";
import type { DrawnSeries } from "./drawn-series.ts";
import { HistoryReadout, readoutHeight } from "./history-readout.tsx";
import { SeriesTotal } from "./series-total.tsx";
import type { ShownMark } from "./shown-marks.ts";
import { useSeen } from "./use-seen.ts";

/** One service in one figure: its total over the range, and its course as a drawing or a table of equal height. */
export function HistoryChart({
  series,
  figure,
  marks,
  top,
  height,
  isTable,
}: {
  readonly series: DrawnSeries;
  /** The name of the KPI. */
  readonly figure: string;
  readonly marks: readonly ShownMark[];
  readonly top: number;
  readonly height: number;
  readonly isTable: boolean;
}) {
  const t = useWords("history");
  const locale = useLocale();
  const service = useEntityName("services", series.service);
  const [box, isSeen] = useSeen();
  const name = t("seriesName", { kpi: figure, service });
  const others = series.overlays.map(({ overlay, points }) => ({
    id: overlay,
    label: t(`overlay.${overlay}`),
    points,
  }));
  return (
    <article ref={box} className="min-w-0 break-inside-avoid px-4 py-3" data-series={series.service}>
      <h3 className="flex items-baseline justify-between gap-3 text-[0.8125rem]">
        <span className="min-w-0 truncate font-medium">
          <EntityLink collection="services" id={series.service} />
        </span>
        <SeriesTotal series={series} />
      </h3>
      <div style={{ minHeight: height + readoutHeight }}>
        {!isSeen ? null : isTable ? (
          <TrendTable
            series={series}
            name={figure}
            locale={locale}
            height={height + readoutHeight}
            writeTime={(point) => pointTime(series, point, locale)}
            others={others}
          />
        ) : (
          <HistoryReadout series={series} name={name} marks={marks} top={top} height={height} />
        )}
      </div>
    </article>
  );
}

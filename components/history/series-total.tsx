"use client";

import { useLocale } from "next-intl";
import type { HistorySeries } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { extremesOf } from "../charts/extremes-of.ts";
import { writeTrendValue } from "../charts/write-trend-value.ts";
import { writeFigure } from "../kpi/write-figure.ts";
import { Absent } from "../ui/absent.tsx";
import { ChangeMark } from "./change-mark.tsx";
import type { DrawnSeries } from "./drawn-series.ts";

/** What a series comes to over its whole range, and how that stands against other days. */
export function SeriesTotal({ series }: { readonly series: DrawnSeries }) {
  const t = useWords("history");
  const locale = useLocale();
  const { total, kpi, overlays } = series;
  return (
    <span className="flex min-w-0 shrink-0 items-baseline gap-3 tabular-nums">
      {overlays.map(({ overlay, total: other }) =>
        other === undefined || typeof other.value !== "number" || total.value === null ? null : (
          <ChangeMark
            key={overlay}
            kpi={kpi}
            now={total.value}
            before={other.value}
            when={t(`overlay.${overlay}`)}
          />
        ),
      )}
      <TotalValue series={series} locale={locale} />
    </span>
  );
}

function TotalValue({ series, locale }: { readonly series: HistorySeries; readonly locale: string }) {
  const t = useWords("history");
  const trends = useWords("trends");
  const { total, kind, unit } = series;
  if (total.value === null)
    return (
      <span data-total="">
        <Absent reason={trends(`gap.${total.gap ?? "not_recorded"}`)} />
      </span>
    );
  const text = writeTrendValue(total, series, locale);
  const between = extremesOf(total, (value) => writeFigure(value, unit, locale));
  return (
    <span data-total={total.value}>
      <span className="text-xs text-ink-soft">{t(`totalOf.${kind}`)} </span>
      <span className="font-semibold">{text}</span>
      {kind === "gauge" && between !== undefined ? (
        <span className="text-xs text-ink-soft">{` (${between})`}</span>
      ) : null}
    </span>
  );
}

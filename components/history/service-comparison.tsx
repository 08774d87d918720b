"use client";

import Link from "next/link";
import { useLocale } from "next-intl";
import {
  type HistoryOverlay,
  type HistorySeries,
  historyRange,
  overlayRange,
  type TrendKpiId,
} from "@/lib/domain/index.ts";
import { formatClockTime } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useTrendQuery } from "../charts/use-trend-query.ts";
import { writeTrendValue } from "../charts/write-trend-value.ts";
import { useKpiWords } from "../kpi/use-kpi-words.ts";
import { Absent } from "../ui/absent.tsx";
import { Panel } from "../ui/panel.tsx";
import { ScrollBox } from "../ui/scroll-box.tsx";
import { ChangeMark } from "./change-mark.tsx";
import { isSeriesAnswer } from "./history-answers.ts";
import { seriesPath } from "./history-path.ts";
import { historyOverlays, plainHistoryView, writeHistoryView } from "./parse-history-view.ts";
import { useEndedMinute } from "./use-ended-minute.ts";

const comparedKpis: readonly TrendKpiId[] = ["received", "abandoned", "service_level", "aht"];

/** What a service has counted since midnight, beside yesterday and last week up to the same time on the wall. */
export function ServiceComparison({ id, timezone }: { readonly id: string; readonly timezone: string }) {
  const t = useWords("history");
  const words = useKpiWords();
  const nowMs = useEndedMinute();
  const today = useTotals(id, nowMs, timezone);
  const days: Readonly<Record<HistoryOverlay, Totals>> = {
    yesterday: useTotals(id, nowMs, timezone, "yesterday"),
    last_week: useTotals(id, nowMs, timezone, "last_week"),
  };
  const time = nowMs === undefined ? "—" : formatClockTime(nowMs, timezone).slice(0, 5);
  const link = writeHistoryView({ ...plainHistoryView, services: [id], overlays: ["yesterday"] });
  return (
    <Panel
      title={t("comparison")}
      aside={
        <Link href={`/history?${link}`} prefetch={false} className="link text-xs text-ink-soft">
          {t("title")}
        </Link>
      }
    >
      <ScrollBox label={t("comparison")}>
        <table className="data-table settled">
          <thead>
            <tr>
              <th scope="col">{t("column.figure")}</th>
              <th scope="col" className="number">
                {t("untilNow", { time })}
              </th>
              {historyOverlays.map((overlay) => (
                <th key={overlay} scope="col" className="number">
                  {t(`against.${overlay}`, { time })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparedKpis.map((kpi) => (
              <tr key={kpi} data-compared={kpi}>
                <th scope="row">{words.name(kpi)}</th>
                <td className="number font-medium">
                  <Total series={today?.get(kpi)} day="today" />
                </td>
                {historyOverlays.map((overlay) => (
                  <td key={overlay} className="number">
                    <span className="inline-flex items-baseline gap-3">
                      <Against
                        now={today?.get(kpi)}
                        before={days[overlay]?.get(kpi)}
                        when={t(`otherDay.${overlay}`)}
                      />
                      <Total series={days[overlay]?.get(kpi)} day={overlay} />
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  );
}

type Totals = ReadonlyMap<string, HistorySeries> | undefined;

/** The totals of today up to now, or of another day up to the same time. */
function useTotals(
  id: string,
  nowMs: number | undefined,
  timezone: string,
  overlay?: HistoryOverlay,
): Totals {
  const today = nowMs === undefined ? undefined : historyRange({ period: "today" }, nowMs, timezone);
  const known = today === undefined || "fault" in today ? undefined : today;
  const range = known && overlay !== undefined ? overlayRange(known, overlay, timezone) : known;
  const path = range === undefined ? "" : seriesPath([id], comparedKpis, { ...range, step: 60 });
  const { data } = useTrendQuery(path, isSeriesAnswer, { everyMs: false, isWanted: range !== undefined });
  return data && new Map(data.series.map((series) => [series.kpi, series]));
}

function Total({ series, day }: { readonly series: HistorySeries | undefined; readonly day: string }) {
  const trends = useWords("trends");
  const locale = useLocale();
  if (series === undefined) return <span className="text-ink-soft">—</span>;
  const { total } = series;
  if (total.value === null)
    return <Absent reason={trends(`gap.${total.gap ?? "not_recorded"}`)} hooks={{ "data-day": day }} />;
  return (
    <span data-day={day} data-value={total.value} className="tabular-nums">
      {writeTrendValue(total, series, locale)}
    </span>
  );
}

function Against({
  now,
  before,
  when,
}: {
  readonly now: HistorySeries | undefined;
  readonly before: HistorySeries | undefined;
  readonly when: string;
}) {
  if (typeof now?.total.value !== "number" || typeof before?.total.value !== "number") return null;
  return <ChangeMark kpi={now.kpi} now={now.total.value} before={before.total.value} when={when} shown="" />;
}

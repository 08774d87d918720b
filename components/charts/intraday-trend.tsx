"use client";

import { useLocale } from "next-intl";
import { memo, useMemo } from "react";
import { defaultThresholds, type FloorDocument, resolveThreshold } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { isShallowEqual, useFloorValue, useFreshness } from "@/lib/live/index.ts";
import { KpiPassport } from "../kpi/kpi-passport.tsx";
import { useKpiWords } from "../kpi/use-kpi-words.ts";
import { IgnoredNote } from "../ui/data-table/index.ts";
import { Panel } from "../ui/panel.tsx";
import { figureHeight } from "./figure-height.ts";
import { isTrendSeries } from "./trend-answers.ts";
import { TrendControls } from "./trend-controls.tsx";
import { TrendLegend } from "./trend-legend.tsx";
import { trendPath } from "./trend-path.ts";
import { TrendReadout } from "./trend-readout.tsx";
import { TrendTable } from "./trend-table.tsx";
import { useTrendQuery } from "./use-trend-query.ts";
import { useTrendView } from "./use-trend-view.ts";

/**
 * One KPI of a service over the day: as a drawing with the limits in force, or as a table of the same numbers. It
 * changes with the minutes, not with the floor.
 */
export const IntradayTrend = memo(function IntradayTrend({ service }: { readonly service: string }) {
  const t = useWords("trends");
  const locale = useLocale();
  const words = useKpiWords();
  const select = useMemo(() => mediaOfService(service), [service]);
  const media = useFloorValue(select, isShallowEqual) ?? none;
  const { view, ignored, change } = useTrendView(media);
  const { data, isError } = useTrendQuery(trendPath(service, view), isTrendSeries);
  const isOld = useFreshness((freshness) => freshness.level === "not-live");
  // Until the answer is there, the one before stands under its own name.
  const kpi = data?.kpi ?? view.kpi;
  const about = data?.media ?? (media.length === 1 ? media[0] : undefined);
  const threshold = resolveThreshold(defaultThresholds, kpi, { service, media: about });
  const subject = useMemo(
    () => ({ of: "services", ids: [service], media: view.media }) as const,
    [service, view.media],
  );
  const shown = { name: words.name(kpi), locale };
  return (
    <Panel
      title={t("title")}
      aside={
        <span className="text-xs text-ink-soft">
          {isOld ? t("old") : t("each", { timezone: data?.timezone ?? "—" })}
        </span>
      }
    >
      <TrendControls view={view} media={media} onChange={change} />
      {ignored.length === 0 ? null : (
        <div className="px-4 pt-2">
          <IgnoredNote ignored={ignored} />
        </div>
      )}
      <div className={`px-4 py-3 ${isOld ? "grayscale" : ""}`} data-trend={kpi}>
        {data === undefined ? (
          <div style={{ height: figureHeight + 20 }} className="grid place-items-center text-ink-soft">
            {isError ? t("failed") : "—"}
          </div>
        ) : (
          <>
            {view.isTable ? (
              <TrendTable series={data} {...shown} />
            ) : (
              <TrendReadout series={data} threshold={threshold} {...shown} />
            )}
            <div className="flex items-start justify-between gap-2">
              <TrendLegend series={data} threshold={threshold} />
              <KpiPassport kpi={kpi} subject={subject} />
            </div>
          </>
        )}
      </div>
    </Panel>
  );
});

const none: readonly string[] = [];

/** The media a service is registered for, then any other that its statistics name. */
function mediaOfService(id: string) {
  return ({ services }: FloorDocument): readonly string[] => {
    const service = services[id];
    return service === undefined ? none : [...new Set([...service.media, ...Object.keys(service.metrics)])];
  };
}

"use client";

import dynamic from "next/dynamic";
import { useLocale } from "next-intl";
import { useState } from "react";
import type { PresencePoint, PresenceTrend as Trend } from "@/lib/domain/index.ts";
import { formatClockTime, formatCount } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFreshness } from "@/lib/live/index.ts";
import { Panel } from "../ui/panel.tsx";
import { figureHeight } from "./figure-height.ts";
import { PresenceLegend } from "./presence-legend.tsx";
import { PresenceTable } from "./presence-table.tsx";
import { stackedPresences } from "./stacked-presences.ts";
import { isPresenceTrend } from "./trend-answers.ts";
import { useChosenPoint } from "./use-chosen-point.ts";
import { useTrendQuery } from "./use-trend-query.ts";

const PresenceFigure = dynamic(
  () => import("./presence-figure.tsx").then((module) => module.PresenceFigure),
  {
    ssr: false,
    loading: () => <div style={{ height: figureHeight }} />,
  },
);

/** How the agents were spread over the states since midnight: as a drawing, or as a table of the same numbers. */
export function PresenceTrend() {
  const t = useWords("trends");
  const [isTable, setIsTable] = useState(false);
  const { data, isError, error } = useTrendQuery("/api/trends/agents", isPresenceTrend);
  const isOld = useFreshness((freshness) => freshness.level === "not-live");
  // Who does not see all agents is told nothing about all of them.
  if (error?.cause === 403) return null;
  return (
    <Panel
      title={t("agentsTitle")}
      aside={
        <button
          type="button"
          className="control -my-1"
          aria-pressed={isTable}
          onClick={() => setIsTable(!isTable)}
        >
          {t("asTable")}
        </button>
      }
    >
      <div className={`px-4 py-3 ${isOld ? "grayscale" : ""}`} data-presence-trend="">
        {data === undefined ? (
          <div style={{ height: figureHeight }} className="grid place-items-center text-ink-soft">
            {isError ? t("failed") : "—"}
          </div>
        ) : isTable ? (
          <PresenceTable trend={data} />
        ) : (
          <Drawn trend={data} />
        )}
        <p className="mt-1 text-xs text-ink-soft">
          {isOld ? t("old") : t("each", { timezone: data?.timezone ?? "—" })}
        </p>
      </div>
    </Panel>
  );
}

/** The drawing as one slider over its points: arrows and the pointer move, and the point is read out. */
function Drawn({ trend }: { readonly trend: Trend }) {
  const t = useWords("trends");
  const words = useWords("presence");
  const locale = useLocale();
  const { points, timezone } = trend;
  const { index, last, selected, select, onKeyDown } = useChosenPoint(points);
  const point = points[index];
  const say = (each: PresencePoint | undefined): string => {
    if (each === undefined) return t("gap.not_recorded");
    const time = formatClockTime(Date.parse(each.at), timezone).slice(0, 5);
    const { counts } = each;
    if (counts === null) return `${time} — · ${t(`gap.${each.gap ?? "not_recorded"}`)}`;
    const parts = stackedPresences.map(
      (presence) => `${words(presence)} ${formatCount(counts[presence], locale)}`,
    );
    return [time, ...parts].join(" · ");
  };
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={index}
        onKeyDown={onKeyDown}
        aria-label={t("agentsTitle")}
        aria-valuetext={say(point)}
      >
        <PresenceFigure trend={trend} locale={locale} selected={selected} onSelect={select} />
      </div>
      <PresenceLegend point={point} timezone={timezone} />
    </>
  );
}

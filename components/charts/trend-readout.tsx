"use client";

import dynamic from "next/dynamic";
import type { Threshold, TrendPoint, TrendSeries } from "@/lib/domain/index.ts";
import { formatClockTime } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { writeFigure } from "../kpi/write-figure.ts";
import { extremesOf } from "./extremes-of.ts";
import { figureHeight } from "./figure-height.ts";
import { useChosenPoint } from "./use-chosen-point.ts";
import { writeTrendValue } from "./write-trend-value.ts";

const TrendFigure = dynamic(() => import("./trend-figure.tsx").then((module) => module.TrendFigure), {
  ssr: false,
  loading: () => <div style={{ height: figureHeight }} />,
});

interface TrendReadoutProps {
  readonly series: TrendSeries;
  readonly name: string;
  readonly locale: string;
  readonly threshold: Threshold | undefined;
}

/** The drawing as one slider over its points: arrows and the pointer move, and the point is read out. */
export function TrendReadout({ series, name, locale, threshold }: TrendReadoutProps) {
  const t = useWords("trends");
  const { points } = series;
  const { index, last, selected, select, onKeyDown } = useChosenPoint(points);
  const say = (point: TrendPoint | undefined): string => {
    if (point === undefined) return t("gap.not_recorded");
    const time = formatClockTime(Date.parse(point.at), series.timezone).slice(0, 5);
    const parts = [
      point.gap === undefined ? undefined : t(`gap.${point.gap}`),
      point.min === point.max
        ? undefined
        : extremesOf(point, (value) => writeFigure(value, series.unit, locale)),
    ].filter((part) => part !== undefined);
    return [`${time} ${writeTrendValue(point, series, locale)}`, ...parts].join(" · ");
  };
  return (
    <>
      <div
        className="relative"
        role="slider"
        tabIndex={0}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={index}
        onKeyDown={onKeyDown}
        aria-label={name}
        aria-valuetext={say(points[index])}
      >
        <TrendFigure
          series={series}
          locale={locale}
          threshold={threshold}
          selected={selected}
          onSelect={select}
        />
      </div>
      <p className="h-5 truncate text-xs text-ink-soft">
        {name} <span className="live-value font-semibold text-ink">{say(points[index])}</span>
      </p>
    </>
  );
}

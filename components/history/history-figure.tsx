"use client";

import { useLocale } from "next-intl";
import { memo } from "react";
import { Area, Bar, Line, ReferenceLine } from "recharts";
import { dayStartOf, type HistoryOverlay, serviceKpis, wallTimeOf } from "@/lib/domain/index.ts";
import { formatRatio } from "@/lib/format/index.ts";
import { TimePlot } from "../charts/time-plot.tsx";
import { writeFigure } from "../kpi/write-figure.ts";
import type { DrawnSeries } from "./drawn-series.ts";
import { loneDots } from "./lone-dots.tsx";
import { niceTop } from "./nice-top.ts";
import type { ShownMark } from "./shown-marks.ts";
import { timeAxis } from "./time-axis.ts";

export interface HistoryFigureProps {
  readonly series: DrawnSeries;
  readonly marks: readonly ShownMark[];
  readonly height: number;
  /** The largest value of all that is drawn beside it. */
  readonly top: number;
  /** Index of the point that is read out. */
  readonly selected: number | undefined;
  readonly onSelect: (index: number | undefined) => void;
}

const still = { isAnimationActive: false, activeDot: false, connectNulls: false } as const;

/** More points than these stand too close for dots. */
const mostDots = 120;

/** The lines of other days: told apart by their dashes. */
const overlayLooks: Readonly<
  Record<HistoryOverlay, { readonly stroke: string; readonly strokeDasharray: string }>
> = {
  yesterday: { stroke: "var(--ink-soft)", strokeDasharray: "5 3" },
  last_week: { stroke: "var(--after)", strokeDasharray: "1.5 3" },
};

/** One series over its stretch of time, with other days, marks and hatched gaps; drawn anew only when one of them differs. */
export const HistoryFigure = memo(function HistoryFigure(props: HistoryFigureProps) {
  const { series, marks, height, top, ...reading } = props;
  const { points, kind, unit, stepMinutes, timezone, overlays } = series;
  const locale = useLocale();
  const isWhole = unit === "ratio" && serviceKpis.get(series.kpi)?.better === "higher";
  const scale = {
    allowDecimals: unit === "ratio",
    domain: [0, isWhole ? 1 : niceTop(top, unit !== "ratio")] as const,
    tickFormatter: (value: number) =>
      unit === "ratio" ? formatRatio(value, locale, 0) : writeFigure(value, unit, locale),
  };
  const fromMs = Date.parse(points[0]?.at ?? "");
  const range = { fromMs, toMs: fromMs + points.length * stepMinutes * 60_000, timezone };
  const dayMs = Number.isNaN(fromMs)
    ? undefined
    : dayStartOf(wallTimeOf(fromMs, timezone).slice(0, 10), timezone);
  const dayStart = dayMs === undefined ? "" : new Date(dayMs).toISOString();
  const values = points.map(({ value, min, max }, index) => ({
    value,
    band: min === undefined || max === undefined ? undefined : [min, max],
    ...Object.fromEntries(overlays.map((other) => [other.overlay, other.points[index]?.value ?? null])),
  }));
  const dot =
    points.length > mostDots
      ? loneDots(
          points.map(({ value }) => value),
          "var(--accent)",
        )
      : { r: 1.5, fill: "var(--accent)" };
  return (
    <TimePlot
      trend={{ points, stepMinutes, dayStart, timezone }}
      values={values}
      scale={scale}
      height={height}
      axis={(most) => timeAxis(range, locale, most)}
      {...reading}
    >
      {values.some(({ band }) => band !== undefined) ? (
        <Area dataKey="band" type="linear" fill="var(--accent)" fillOpacity={0.18} stroke="none" {...still} />
      ) : null}
      {kind === "counter" ? (
        <Bar dataKey="value" fill="var(--accent)" isAnimationActive={false} />
      ) : (
        <Line dataKey="value" type="linear" stroke="var(--accent)" strokeWidth={2} dot={dot} {...still} />
      )}
      {overlays.map(({ overlay, points: others }) => (
        <Line
          key={overlay}
          dataKey={overlay}
          type="linear"
          strokeWidth={1.5}
          dot={loneDots(
            others.map((other) => other?.value),
            overlayLooks[overlay].stroke,
          )}
          {...overlayLooks[overlay]}
          {...still}
        />
      ))}
      {marks.map(({ key, atMs, sign }) => (
        <ReferenceLine
          key={key}
          x={atMs}
          stroke="var(--ink-soft)"
          strokeDasharray="2 2"
          label={{ value: sign, position: "insideTopLeft", fill: "var(--ink-soft)", fontSize: 10 }}
        />
      ))}
    </TimePlot>
  );
});

"use client";

import { memo } from "react";
import { Area, Bar, Line, ReferenceLine } from "recharts";
import { serviceKpis, type Threshold, type TrendPoint, type TrendSeries } from "@/lib/domain/index.ts";
import { writeFigure } from "../kpi/write-figure.ts";
import { TimePlot } from "./time-plot.tsx";

export interface TrendFigureProps {
  readonly series: TrendSeries;
  readonly locale: string;
  /** The limits in force; a line stands at each. */
  readonly threshold: Threshold | undefined;
  /** Index of the point that is read out. */
  readonly selected: number | undefined;
  readonly onSelect: (index: number | undefined) => void;
}

const still = { isAnimationActive: false } as const;

/**
 * The drawing alone; it is loaded when a page shows it, and drawn anew only when an answer of the server differs.
 * Missing minutes are hatched, never bridged; nothing moves by itself.
 */
export const TrendFigure = memo(function TrendFigure(props: TrendFigureProps) {
  const { series, locale, threshold, ...reading } = props;
  const { points, kind, unit } = series;
  const values = points.map(valuesOf);
  // A share that should be high is seen against 100 %; one that should be low would lie flat on the ground.
  const isWhole = unit === "ratio" && serviceKpis.get(series.kpi)?.better === "higher";
  const write = (value: number) =>
    unit === "ratio" ? percent(value, locale) : writeFigure(value, unit, locale);
  const scale = {
    allowDecimals: unit === "ratio",
    domain: [0, isWhole ? 1 : "auto"] as const,
    tickFormatter: write,
  };
  return (
    <TimePlot trend={series} values={values} scale={scale} {...reading}>
      {values.some(({ band }) => band !== undefined) ? (
        <Area dataKey="band" type="linear" fill="var(--accent)" fillOpacity={0.18} stroke="none" {...still} />
      ) : null}
      {kind === "counter" ? (
        <Bar dataKey="value" fill="var(--accent)" {...still} />
      ) : (
        <Line
          dataKey="value"
          type="linear"
          stroke="var(--accent)"
          strokeWidth={2}
          dot={{ r: kind === "ratio" ? 2 : 1, fill: "var(--accent)" }}
          activeDot={false}
          connectNulls={false}
          {...still}
        />
      )}
      {threshold === undefined ? null : limitLine(threshold.warn, "warn", unit === "ratio")}
      {threshold === undefined ? null : limitLine(threshold.critical, "critical", false)}
    </TimePlot>
  );
});

/** The value of a point, and between which minutes' values it lies. */
function valuesOf({ value, min, max }: TrendPoint) {
  return { value, band: min === undefined || max === undefined ? undefined : [min, max] };
}

/**
 * The warning is always in sight where shares are shown; elsewhere a limit far above everything would press the data
 * flat, and its line appears once the data comes near it. The legend tells both limits.
 */
function limitLine(limit: number, look: "warn" | "critical", isInSight: boolean) {
  return (
    <ReferenceLine
      y={limit}
      stroke={look === "warn" ? "var(--pause)" : "var(--fault)"}
      strokeWidth={1.5}
      strokeDasharray={look === "warn" ? "6 4" : "2 3"}
      ifOverflow={isInSight ? "extendDomain" : "discard"}
    />
  );
}

function percent(value: number, locale: string): string {
  return value.toLocaleString(locale, { style: "percent", maximumFractionDigits: 1 });
}

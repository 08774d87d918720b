"use client";

import { type ReactNode, useId } from "react";
import { CartesianGrid, ComposedChart, ReferenceLine, XAxis, YAxis, type YAxisProps } from "recharts";
import { formatClockTime } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { figureHeight } from "./figure-height.ts";
import { plotMargin, pointAt } from "./figure-plot.ts";
import { GapPattern, gapAreas } from "./gap-areas.tsx";
import { gapStretches } from "./gap-stretches.ts";
import { timeTicks } from "./time-ticks.ts";
import { useBoxWidth } from "./use-box-width.ts";

interface TimePlotProps {
  /** What the server answered: points of equal length, oldest first. */
  readonly trend: {
    readonly points: Parameters<typeof gapStretches>[0];
    readonly stepMinutes: number;
    readonly dayStart: string;
    readonly timezone: string;
  };
  /** What is drawn of each point. */
  readonly values: readonly object[];
  /** Of the values: how they are written, how far they reach. */
  readonly scale: Pick<YAxisProps, "allowDecimals" | "domain" | "tickFormatter">;
  /** Index of the point that is read out. */
  readonly selected: number | undefined;
  readonly onSelect: (index: number | undefined) => void;
  /** Pixels; absent: as every chart. */
  readonly height?: number | undefined;
  /** Marks of the time axis where they are not simply round times of one day; `most` have room. */
  readonly axis?: ((most: number) => TimeAxis) | undefined;
  readonly children: ReactNode;
}

/** Where a time axis has its marks, epoch milliseconds, and what stands at them. */
export interface TimeAxis {
  readonly ticks: readonly number[];
  readonly write: (at: number) => string;
}

const tick = { fill: "var(--ink-soft)", fontSize: 11 };

/** A plane over a stretch of the day, with its axes, its hatched gaps and the point that is read out. Nothing moves. */
export function TimePlot(props: TimePlotProps) {
  const { trend, values, scale, selected, onSelect, height = figureHeight, children } = props;
  const { points, stepMinutes, dayStart, timezone } = trend;
  const t = useWords("trends");
  const pattern = useId();
  const [box, width] = useBoxWidth();
  const stepMs = stepMinutes * 60_000;
  const fromMs = Date.parse(points[0]?.at ?? "");
  const toMs = fromMs + points.length * stepMs;
  // A point stands in the middle of its stretch.
  const rows = values.map((each, index) => ({ ...each, at: fromMs + (index + 0.5) * stepMs }));
  const chosen = selected === undefined ? undefined : rows[selected]?.at;
  const plotWidth = Math.max(1, width - plotMargin.left - plotMargin.right);
  const axis = props.axis?.(plotWidth / 60) ?? {
    ticks: timeTicks(fromMs, toMs, Date.parse(dayStart), plotWidth / 60),
    write: (at: number) => formatClockTime(at, timezone).slice(0, 5),
  };
  return (
    <div
      ref={box}
      style={{ height }}
      aria-hidden="true"
      onPointerMove={({ clientX, currentTarget }) =>
        onSelect(pointAt(clientX - currentTarget.getBoundingClientRect().left, width, points.length))
      }
      onPointerLeave={() => onSelect(undefined)}
    >
      {width === 0 || points.length === 0 ? null : (
        <ComposedChart
          width={width}
          height={height}
          data={rows}
          accessibilityLayer={false}
          margin={{ ...plotMargin, left: 0 }}
        >
          <GapPattern id={pattern} />
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="at"
            type="number"
            domain={[fromMs, toMs]}
            ticks={[...axis.ticks]}
            interval={0}
            tickFormatter={axis.write}
            tick={tick}
            stroke="var(--line-strong)"
          />
          <YAxis width={plotMargin.left} {...scale} interval={0} tick={tick} stroke="var(--line-strong)" />
          {gapAreas(gapStretches(points, stepMinutes), {
            pattern,
            pixelsPerMs: plotWidth / (toMs - fromMs),
            word: (reason) => t(`gap.${reason}`),
          })}
          {children}
          {chosen === undefined ? null : <ReferenceLine x={chosen} stroke="var(--focus)" />}
        </ComposedChart>
      )}
    </div>
  );
}

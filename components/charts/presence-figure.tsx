"use client";

import { memo } from "react";
import { Area } from "recharts";
import type { PresenceTrend } from "@/lib/domain/index.ts";
import { formatCount, presenceMark } from "@/lib/format/index.ts";
import { fillOpacity, stackedPresences } from "./stacked-presences.ts";
import { TimePlot } from "./time-plot.tsx";

interface PresenceFigureProps {
  readonly trend: PresenceTrend;
  readonly locale: string;
  /** Index of the point that is read out. */
  readonly selected: number | undefined;
  readonly onSelect: (index: number | undefined) => void;
}

/** The agents who are logged in, stacked by state; it is loaded when a page shows it. */
export const PresenceFigure = memo(function PresenceFigure(props: PresenceFigureProps) {
  const { trend, locale, ...reading } = props;
  const scale = { allowDecimals: false, tickFormatter: (count: number) => formatCount(count, locale) };
  return (
    <TimePlot
      trend={trend}
      values={trend.points.map(({ counts }) => ({ ...counts }))}
      scale={scale}
      {...reading}
    >
      {stackedPresences.map((presence) => {
        const colour = `var(--${presenceMark(presence).tone})`;
        return (
          <Area
            key={presence}
            dataKey={presence}
            stackId="agents"
            type="linear"
            fill={colour}
            fillOpacity={fillOpacity(presence)}
            stroke={colour}
            strokeWidth={1}
            activeDot={false}
            isAnimationActive={false}
          />
        );
      })}
    </TimePlot>
  );
});

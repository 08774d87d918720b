"use client";

import { useLocale } from "next-intl";
import { useWords } from "@/lib/format/use-words.ts";
import { useChosenPoint } from "../charts/use-chosen-point.ts";
import { describePoint } from "./describe-point.ts";
import type { DrawnSeries } from "./drawn-series.ts";
import { HistoryFigure } from "./history-figure.tsx";
import type { ShownMark } from "./shown-marks.ts";

/** The line under a drawing that reads out one point. */
export const readoutHeight = 34;

/** The drawing as one slider over its points: arrows and the pointer move, and the point is read out. */
export function HistoryReadout({
  series,
  name,
  ...drawing
}: {
  readonly series: DrawnSeries;
  /** Of the series: its figure and service. */
  readonly name: string;
  readonly marks: readonly ShownMark[];
  readonly height: number;
  readonly top: number;
}) {
  const writing = { trends: useWords("trends"), history: useWords("history"), locale: useLocale() };
  const { index, last, selected, select, onKeyDown } = useChosenPoint(series.points);
  const text = describePoint(series, index, writing);
  return (
    <>
      <div
        className="relative mt-1 rounded -outline-offset-2"
        role="slider"
        tabIndex={0}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={index}
        onKeyDown={onKeyDown}
        aria-label={name}
        aria-valuetext={text}
      >
        <HistoryFigure series={series} {...drawing} selected={selected} onSelect={select} />
      </div>
      <p style={{ height: readoutHeight }} className="line-clamp-2 text-xs/4.5 text-ink-soft tabular-nums">
        {text}
      </p>
    </>
  );
}

"use client";

import { type KeyboardEvent, useCallback, useState } from "react";
import { stepOf } from "./step-of.ts";

/** Which point of a drawing is read out, where the drawing is a slider over its points. */
interface ChosenPoint {
  /** Index of the point that is read out: the one chosen, else the last. */
  readonly index: number;
  /** Index of the last point; 0 while there is none. */
  readonly last: number;
  /** Index of the point that somebody chose and that is still there. */
  readonly selected: number | undefined;
  readonly select: (index: number | undefined) => void;
  /** Arrows move from point to point. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Keeps the chosen point by its instant, so that it stays the same one when later points come. */
export function useChosenPoint(points: readonly { readonly at: string }[]): ChosenPoint {
  const [chosen, setChosen] = useState<string>();
  const found = points.findIndex(({ at }) => at === chosen);
  const last = Math.max(0, points.length - 1);
  const index = found < 0 ? last : found;
  const select = useCallback(
    (next: number | undefined) => setChosen(next === undefined ? undefined : points[next]?.at),
    [points],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepOf(event.key, index, points.length);
    if (next === undefined) return;
    event.preventDefault();
    select(next);
  };
  return { index, last, selected: found < 0 ? undefined : found, select, onKeyDown };
}

"use client";

import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { rowEnds, rowWindow } from "./row-window.ts";
import { useWindowFact } from "./use-window-fact.ts";

/** What a list of unusual rows asks for. */
export interface VirtualOptions {
  /** Below so many rows all are drawn: then find-in-page and printing see every one. */
  readonly virtualFrom?: number;
  /** Rows drawn on either side of those in sight. */
  readonly overscan?: number;
}

/** Height of a table's head, which covers what scrolls beneath it. */
const headRems = 2.5;
/** What is drawn changes when the box was scrolled by this. */
const stepRems = 4;

const firstSight = { top: 0, height: 800 };
const noRows = new Float64Array();

export interface VirtualRows {
  readonly indexes: readonly number[];
  /** Heights of the spacers above and below the rendered rows, in pixels. */
  readonly before: number;
  readonly after: number;
  /** Brings a row into sight, below the head. */
  readonly scrollTo: (index: number) => void;
}

/**
 * Which rows of a long table to render for what its scroll box shows; all of them while the table is short, where
 * the browser itself scrolls to what gets the focus.
 * `remsOf` tells the height of a row in rem, so that it is right for every size of letters; keep it stable, since
 * thousands of rows are measured anew when it changes.
 */
export function useVirtualRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  remsOf: (index: number) => number,
  { virtualFrom = 120, overscan = 5 }: VirtualOptions = {},
): VirtualRows {
  const isVirtual = count > virtualFrom;
  const rem = useWindowFact(remInPixels, 16);
  // Rows that come into sight are drawn in slices: a fast scroll never holds up the page.
  const { top, height } = useDeferredValue(useSight(box, isVirtual, stepRems * rem));
  const ends = useMemo(
    () => (isVirtual ? rowEnds(count, (index) => remsOf(index) * rem) : noRows),
    [isVirtual, count, remsOf, rem],
  );
  const latest = useRef(ends);
  useEffect(() => {
    latest.current = ends;
  });
  const scrollTo = useCallback(
    (index: number) => bringIntoSight(box.current, latest.current, index, headRems * rem),
    [box, rem],
  );
  if (!isVirtual) return { indexes: indexesOf(0, count), before: 0, after: 0, scrollTo };
  const { from, to, before, after } = rowWindow(ends, top, height, overscan);
  return { indexes: indexesOf(from, to), before, after, scrollTo };
}

interface Sight {
  readonly top: number;
  readonly height: number;
}

/** What of its content the box shows, in whole steps: rows are drawn beside it, and not anew at every pixel. */
function useSight(box: RefObject<HTMLElement | null>, isWanted: boolean, step: number): Sight {
  const [sight, setSight] = useState<Sight>(firstSight);
  useEffect(() => {
    const element = box.current;
    if (!isWanted || element === null) return;
    const lifetime = new AbortController();
    const look = () => {
      const top = Math.floor(element.scrollTop / step) * step;
      const height = Math.ceil(element.clientHeight / step + 1) * step;
      setSight((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { signal: lifetime.signal, passive: true });
    look();
    return () => {
      observer.disconnect();
      lifetime.abort();
    };
  }, [box, isWanted, step]);
  return sight;
}

/** Scrolls no further than is needed for a row to stand below the head and above the end. */
function bringIntoSight(box: HTMLElement | null, ends: Float64Array, index: number, head: number): void {
  const end = ends[index];
  if (box === null || end === undefined) return;
  const start = ends[index - 1] ?? 0;
  if (start < box.scrollTop) box.scrollTop = start;
  else if (head + end > box.scrollTop + box.clientHeight) box.scrollTop = head + end - box.clientHeight;
}

function indexesOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, place) => from + place);
}

function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useDeferredValue, useEffect, useState } from "react";
import { useWindowFact } from "./use-window-fact.ts";

/** Below this a plain table is cheap, and find-in-page and printing see every row. */
const virtualFrom = 120;

export interface VirtualRows {
  readonly indexes: readonly number[];
  /** Heights of the spacers above and below the rendered rows, in pixels. */
  readonly before: number;
  readonly after: number;
}

/**
 * Which rows of a long table to render for what its scroll box shows; all of them while the table is short.
 * `remsOf` tells the height of a row in rem, so that it is right for every size of letters.
 */
export function useVirtualRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  remsOf: (index: number) => number,
): VirtualRows {
  const isVirtual = count > virtualFrom;
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const rem = useWindowFact(remInPixels, 16);
  const virtualizer = useVirtualizer({
    count: isVirtual && isReady ? count : 0,
    getScrollElement: () => box.current,
    estimateSize: (index) => remsOf(index) * rem,
    overscan: 8,
    useFlushSync: false,
    initialRect: { width: 1200, height: 800 },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other letters mean other heights of the same rows.
  useEffect(() => virtualizer.measure(), [rem, virtualizer]);
  // Rows that come into sight are drawn in slices: a fast scroll never holds up the page.
  const items = useDeferredValue(virtualizer.getVirtualItems());
  if (!isVirtual) return { indexes: Array.from({ length: count }, (_, index) => index), before: 0, after: 0 };
  return {
    indexes: items.map((item) => item.index),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
  };
}

function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

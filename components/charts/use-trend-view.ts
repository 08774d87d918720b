"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { parseTrendView, type TrendView, writeTrendView } from "./parse-trend-view.ts";

/**
 * The trend that the address asks for, and the way to change it: the address follows without a new page, so that a
 * reload and a shared link show the same. `ignored`: parts that made no sense, until the person changes the view.
 */
export function useTrendView(media: readonly string[]): {
  readonly view: TrendView;
  readonly ignored: readonly string[];
  readonly change: (part: Partial<TrendView>) => void;
} {
  const path = usePathname();
  const text = useSearchParams().toString();
  const [isChanged, setChanged] = useState(false);
  const { view, ignored } = useMemo(() => parseTrendView(new URLSearchParams(text), media), [text, media]);
  const change = (part: Partial<TrendView>) => {
    setChanged(true);
    const query = writeTrendView({ ...view, ...part }, new URLSearchParams(location.search));
    window.history.replaceState(null, "", query === "" ? path : `${path}?${query}`);
  };
  return { view, ignored: isChanged ? none : ignored, change };
}

const none: readonly string[] = [];

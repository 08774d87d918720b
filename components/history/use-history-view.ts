"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { type HistoryView, parseHistoryView, writeHistoryView } from "./parse-history-view.ts";

/**
 * The view that the address asks for, and the way to change it: the address follows without a new page. `ignored`: parts
 * that made no sense, until the person changes the view.
 */
export function useHistoryView(): {
  readonly view: HistoryView;
  readonly ignored: readonly string[];
  readonly change: (part: Partial<HistoryView>) => void;
} {
  const path = usePathname();
  const text = useSearchParams().toString();
  const [isChanged, setChanged] = useState(false);
  const { view, ignored } = useMemo(() => parseHistoryView(new URLSearchParams(text)), [text]);
  const change = (part: Partial<HistoryView>) => {
    setChanged(true);
    // What is read anew: two changes may come in one breath.
    const now = parseHistoryView(new URLSearchParams(location.search)).view;
    const query = writeHistoryView({ ...now, ...part });
    window.history.replaceState(null, "", query === "" ? path : `${path}?${query}`);
  };
  return { view, ignored: isChanged ? none : ignored, change };
}

const none: readonly string[] = [];

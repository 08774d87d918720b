"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { keepReplay, withoutReplay } from "@/lib/live/index.ts";
import { encodeView } from "./encode-view.ts";
import { parseView } from "./parse-view.ts";
import { readPlace, writePlace } from "./place.ts";
import type { TableView, ViewRules } from "./table-view.ts";

export interface ViewState {
  readonly view: TableView;
  readonly setView: (view: TableView) => void;
  /** Parts of the address that made no sense, until the person changes the view. */
  readonly ignored: readonly string[];
}

/** The address is written this long after the last change: browsers refuse more than a few writes a second. */
const settleMs = 150;

/**
 * The view that the address asks for, and the way to change it: the address follows without a new page, so that a
 * reload, "Back" and a shared link show the same. `rules` must be stable.
 */
export function useTableView(rules: ViewRules): ViewState {
  const query = useSearchParams();
  const path = usePathname();
  // A replay is of all pages: no view knows it, and each leaves it where it is.
  const text = withoutReplay(query).toString();
  const read = useMemo(() => parseView(new URLSearchParams(text), rules), [text, rules]);
  const [own, setOwn] = useState<TableView>();
  const written = useRef<readonly string[]>([]);
  useEffect(() => {
    const place = written.current.indexOf(text);
    // Neither what we wrote last nor a write on its way: Back, a link, a saved view.
    if (place < 0) setOwn(undefined);
    written.current = place < 0 ? [] : written.current.slice(place);
  }, [text]);
  useEffect(() => {
    if (own === undefined) return;
    const timer = setTimeout(() => {
      const next = encodeView(own, rules);
      const address = next === "" ? "" : `?${next}`;
      if (keepReplay(address) === location.search) return;
      written.current = [...written.current, new URLSearchParams(next).toString()];
      window.history.replaceState(null, "", `${path}${keepReplay(address)}`);
      writePlace(path, { query: address, scrollTop: readPlace(path)?.scrollTop ?? 0 });
    }, settleMs);
    return () => clearTimeout(timer);
  }, [own, rules, path]);
  return { view: own ?? read.view, setView: setOwn, ignored: own === undefined ? read.ignored : [] };
}

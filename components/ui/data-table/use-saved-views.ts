"use client";

import { useCallback, useEffect, useState } from "react";
import type { SavedView, ViewStore } from "./saved-views.ts";

/** A person's views of one table, and the way to change them all; empty until they are read. */
export function useSavedViews(
  store: ViewStore,
  table: string,
): readonly [views: readonly SavedView[], keep: (views: readonly SavedView[]) => void] {
  const [views, setViews] = useState<readonly SavedView[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void store.load(table).then((found) => {
      if (isCurrent) setViews(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [store, table]);
  const keep = useCallback(
    (next: readonly SavedView[]) => {
      setViews(next);
      void store.save(table, next);
    },
    [store, table],
  );
  return [views, keep];
}

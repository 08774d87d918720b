"use client";

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { TableItem } from "./arrange-rows.ts";

export interface RowCursor {
  /** The line that Tab reaches; undefined in an empty table. */
  readonly index: number | undefined;
  /** Brings a line into sight and gives it the focus. */
  readonly moveTo: (index: number) => void;
  /** The focus came to a line by itself. */
  readonly noticeAt: (index: number) => void;
}

/**
 * Where the keyboard stands in a table, by the key of a row, so that it stays on its row when the order changes.
 * Lines of groups are passed over.
 */
export function useRowCursor(
  box: RefObject<HTMLElement | null>,
  items: readonly TableItem[],
  scrollTo: (index: number) => void,
): RowCursor {
  const [key, setKey] = useState<string>();
  const wanted = useRef<string>(undefined);
  const index = useMemo(() => {
    const found = key === undefined ? -1 : items.findIndex((item) => item.key === key);
    return found >= 0 ? found : items.findIndex(({ type }) => type === "row");
  }, [items, key]);
  // A line far away is drawn some renders after it was asked for: it takes the focus when it is there.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const at = items.findIndex((item) => item.key === wanted.current);
    const line = box.current?.querySelector<HTMLElement>(`tr[data-index="${at}"]`);
    if (!line) return;
    wanted.current = undefined;
    line.focus();
  });
  const moveTo = useCallback(
    (at: number) => {
      const item = items[at];
      if (item?.type !== "row") return;
      wanted.current = item.key;
      scrollTo(at);
      setKey(item.key);
    },
    [items, scrollTo],
  );
  const noticeAt = useCallback((at: number) => setKey(items[at]?.key), [items]);
  return { index: index < 0 ? undefined : index, moveTo, noticeAt };
}

"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useEffectEvent } from "react";
import { useKeyIntent } from "../../keyboard/use-key-intent.ts";
import type { TableItem } from "./arrange-rows.ts";
import { type RowIntent, readRowKey } from "./read-row-key.ts";
import type { RowCursor } from "./use-row-cursor.ts";

interface RowActions {
  readonly items: readonly TableItem[];
  readonly cursor: RowCursor;
  readonly hrefOf: ((id: string) => string) | undefined;
  readonly onToggle: (id: string) => void;
  readonly onSelect: ((id: string, isRange: boolean) => void) | undefined;
}

/**
 * The keyboard of a table. What characters ask for comes from the console's one keyboard, from everywhere on the
 * page; arrows, Home and End belong to the row that has the focus.
 */
export function useRowKeys(box: RefObject<HTMLElement | null>, actions: RowActions): void {
  const { items, cursor, hrefOf, onToggle, onSelect } = actions;
  const router = useRouter();
  const row = () => {
    const item = items[cursor.index ?? -1];
    return item?.type === "row" ? item : undefined;
  };
  const move = (by: 1 | -1): boolean => {
    const at = cursor.index;
    if (at !== undefined) cursor.moveTo(focusedLine(box) === undefined ? at : nextRow(items, at, by));
    return at !== undefined;
  };
  const select = (isRange: boolean): boolean => {
    const item = row();
    if (item === undefined || onSelect === undefined || focusedLine(box) === undefined) return false;
    onSelect(item.id, isRange);
    return true;
  };
  useKeyIntent("next", () => move(1));
  useKeyIntent("previous", () => move(-1));
  useKeyIntent("select", () => select(false));
  useKeyIntent("select_range", () => select(true));
  useKeyIntent("open", () => {
    const item = row();
    if (item === undefined || hrefOf === undefined || focusedLine(box) === undefined) return false;
    router.push(hrefOf(item.id));
    return true;
  });
  useFocusedRowKeys(box, (intent) => {
    const item = row();
    if (intent.type === "move") move(intent.by);
    if (intent.type === "edge")
      cursor.moveTo(intent.edge === "first" ? nextRow(items, -1, 1) : nextRow(items, items.length, -1));
    if (intent.type === "toggle" && item !== undefined) onToggle(item.id);
  });
}

/** Tells what the keys that are no characters ask of a focused row, and keeps them from scrolling. */
function useFocusedRowKeys(box: RefObject<HTMLElement | null>, act: (intent: RowIntent) => void): void {
  const listen = useEffectEvent((event: KeyboardEvent) => {
    const isFree = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.defaultPrevented || !isFree || focusedLine(box) === undefined) return;
    const intent = readRowKey(event.key);
    if (intent === undefined) return;
    event.preventDefault();
    act(intent);
  });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const lifetime = new AbortController();
    element.addEventListener("keydown", (event) => listen(event), { signal: lifetime.signal });
    return () => lifetime.abort();
  }, [box]);
}

/** The line of this table that itself, and nothing in it, has the focus. */
function focusedLine(box: RefObject<HTMLElement | null>): Element | undefined {
  const focused = document.activeElement;
  const isOurs = focused?.matches("tr[data-index]") === true && box.current?.contains(focused) === true;
  return isOurs && focused !== null ? focused : undefined;
}

/** The nearest row in a direction; the same line when there is none. */
function nextRow(items: readonly TableItem[], from: number, by: 1 | -1): number {
  for (let at = from + by; at >= 0 && at < items.length; at += by) if (items[at]?.type === "row") return at;
  return from;
}

"use client";

import { usePathname, useRouter } from "next/navigation";
import { togglePause } from "@/lib/live/index.ts";
import { goBack } from "../ui/go-back.ts";
import { toggleFullScreen } from "../ui/toggle-full-screen.ts";
import { focusedRow, moveAmongRows, openRow, selectRow } from "./list-rows.ts";
import { parentPath } from "./parent-path.ts";
import { useKeyIntent } from "./use-key-intent.ts";

/** What keys do on every page, unless the page knows better: it is asked before this is. */
export function CommonKeys() {
  const router = useRouter();
  const list = parentPath(usePathname());
  useKeyIntent("search", focusSearch);
  useKeyIntent("next", () => moveAmongRows(1));
  useKeyIntent("previous", () => moveAmongRows(-1));
  useKeyIntent("open", openRow);
  useKeyIntent("select", selectRow);
  useKeyIntent("pause", togglePause);
  useKeyIntent("full_screen", toggleFullScreen);
  useKeyIntent("back", () => {
    if (leaveFocus()) return true;
    if (list === undefined) return false;
    goBack(list, (href) => router.push(href));
    return true;
  });
  return null;
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLElement>("main [data-search]");
  search?.focus();
  return search !== null;
}

/** Escape leaves a field or a row first. The browser keeps its own Escape: it empties a search. */
function leaveFocus(): boolean {
  const focused = document.activeElement;
  const isField =
    focused?.matches("input:not([type='checkbox'], [type='radio']), textarea, select, [contenteditable]") ===
    true;
  if (!(focused instanceof HTMLElement) || (!isField && focusedRow() === undefined)) return false;
  focused.blur();
  return true;
}

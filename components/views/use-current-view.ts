"use client";

import { useEffect } from "react";
import { encodeView } from "../ui/data-table/encode-view.ts";
import { parseView } from "../ui/data-table/parse-view.ts";
import type { TableView, ViewRules } from "../ui/data-table/table-view.ts";
import { type CurrentView, currentView } from "./current-view.ts";
import { noteOpenedView, readOpenedView } from "./opened-view.ts";
import type { ShownView } from "./shown-view.ts";
import type { KeptView } from "./use-views.ts";

/** Which of the views the list in sight is, and its own query. */
export function useCurrentView(
  { path, rules, view }: ShownView,
  views: readonly KeptView[],
): { readonly current: CurrentView<KeptView> | undefined; readonly query: string } {
  const query = encodeView(view, rules);
  // As this table writes it today, whatever it was saved by.
  const comparable = views.map((each) => ({
    ...each,
    query: encodeView(readView(each.query, rules), rules),
  }));
  const current = currentView(comparable, query, readOpenedView(path));
  const openId = current?.isChanged === false ? current.view.id : undefined;
  useEffect(() => {
    if (openId !== undefined) noteOpenedView(path, openId);
  }, [path, openId]);
  return { current, query };
}

/** The view that a query asks for; what makes no sense in it is left at its default. */
export function readView(query: string, rules: ViewRules): TableView {
  return parseView(new URLSearchParams(query), rules).view;
}

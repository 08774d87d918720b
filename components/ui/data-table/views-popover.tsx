"use client";

import { Bookmark } from "lucide-react";
import { useWords } from "@/lib/format/index.ts";
import { Button } from "../button.tsx";
import { lazyPart } from "../lazy-part.ts";
import { useOpener } from "../use-opener.ts";
import { encodeView } from "./encode-view.ts";
import { lateViewStore } from "./late-view-store.ts";
import { parseView } from "./parse-view.ts";
import type { TableView, ViewRules } from "./table-view.ts";
import { useSavedViews } from "./use-saved-views.ts";

const popup = lazyPart(async () => (await import("./views-popup.tsx")).ViewsPopup);

interface ViewsPopoverProps {
  /** Under which the views are kept: the page's path. */
  readonly table: string;
  readonly rules: ViewRules;
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
}

/** Views under names: keep this one, take another, rename, delete. The address itself is what is shared. */
export function ViewsPopover({ table, rules, view, onViewChange }: ViewsPopoverProps) {
  const t = useWords("table");
  const [views, keep] = useSavedViews(lateViewStore, table);
  const { Part, button, opened } = useOpener(popup, "dialog");
  const query = encodeView(view, rules);
  const current = views.find((each) => each.query === query);
  const take = (wanted: string) => onViewChange(parseView(new URLSearchParams(wanted), rules).view);
  return (
    <>
      <Button className="max-w-48" {...button}>
        <Bookmark className="size-3.5 shrink-0" aria-hidden="true" />
        <span className="truncate">{current?.name ?? t("views")}</span>
      </Button>
      {Part === undefined ? null : <Part views={views} query={query} take={take} keep={keep} {...opened} />}
    </>
  );
}

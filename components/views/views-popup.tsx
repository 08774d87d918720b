"use client";

import { Popover } from "@base-ui/react/popover";
import { useTranslations } from "next-intl";
import { QueryProvider } from "../shell/query-provider.tsx";
import type { TableView } from "../ui/data-table/index.ts";
import { PopoverPopup } from "../ui/popover-popup.tsx";
import type { OpenedProps } from "../ui/use-opener.ts";
import type { ShownView } from "./shown-view.ts";
import { ViewsPanel } from "./views-panel.tsx";

/** The views of a list: open one, keep this one, change one's own. */
export function ViewsPopup({
  path,
  rules,
  view,
  onViewChange,
  ...opened
}: ShownView & OpenedProps & { readonly onViewChange: (view: TableView) => void }) {
  const t = useTranslations("table");
  const open = (wanted: TableView) => {
    onViewChange(wanted);
    opened.onOpenChange(false);
  };
  return (
    <PopoverPopup
      {...opened}
      align="end"
      className="flex max-h-(--available-height) w-84 max-w-[calc(100vw-1rem)] flex-col"
    >
      <Popover.Title className="sr-only">{t("views")}</Popover.Title>
      <QueryProvider>
        <ViewsPanel shown={{ path, rules, view }} onOpen={open} />
      </QueryProvider>
    </PopoverPopup>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { FilterMenu, type TableView } from "../ui/data-table/index.ts";
import { SearchBox } from "../ui/search-box.tsx";
import { ViewsButton } from "../views/views-button.tsx";
import { alarmViewRules } from "./list-alarms.ts";
import { useAlarmFilters } from "./use-alarm-filters.ts";

interface AlarmsToolbarProps {
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
}

/** What shapes the list of alarms: a search, filters, and the views that people saved. */
export function AlarmsToolbar({ view, onViewChange }: AlarmsToolbarProps) {
  const t = useTranslations("alarmDesk");
  const shape = { view, onViewChange };
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2 print:hidden">
      <SearchBox
        label={t("search")}
        value={view.search}
        onChange={(search) => onViewChange({ ...view, search })}
      />
      <FilterMenu label={t("filters")} useFilters={useAlarmFilters} {...shape} />
      <ViewsButton path="/alarms" rules={alarmViewRules} {...shape} />
    </div>
  );
}

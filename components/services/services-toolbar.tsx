"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { currentFloor, currentNow } from "@/lib/live/index.ts";
import { Button } from "../ui/button.tsx";
import {
  ColumnDrawer,
  ExportMenu,
  FilterMenu,
  GroupMenu,
  readKey,
  type TableColumn,
  type TableView,
  type ViewRules,
} from "../ui/data-table/index.ts";
import { ViewsButton } from "../views/views-button.tsx";
import { type ServiceRow, serviceRow } from "./service-row.ts";
import { useServiceFilters } from "./use-service-filters.ts";

interface ServicesToolbarProps {
  readonly columns: readonly TableColumn<ServiceRow>[];
  readonly rules: ViewRules;
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
  readonly keys: readonly string[];
}

/** What shapes the list of services and takes it away: filters, groups, columns, views, files. */
export function ServicesToolbar({ columns, rules, view, onViewChange, keys }: ServicesToolbarProps) {
  const t = useWords("services");
  const list = useWords("serviceList");
  const shape = { view, onViewChange };
  return (
    <>
      <FilterMenu label={list("filters")} useFilters={useServiceFilters} {...shape} />
      <GroupMenu
        groups={[
          { value: "media", label: list("byMedia") },
          { value: "direction", label: list("byDirection") },
        ]}
        {...shape}
      />
      <Button
        aria-pressed={view.isExpanded}
        onClick={() => onViewChange({ ...view, isExpanded: !view.isExpanded })}
      >
        {list("splitMedia")}
      </Button>
      <ColumnDrawer columns={columns} rules={rules} {...shape} />
      <ViewsButton path="/services" rules={rules} {...shape} />
      <ExportMenu
        subject={t("title")}
        columns={columns}
        view={view}
        readRows={() => readRows(keys)}
        readNowMs={currentNow}
      />
    </>
  );
}

function readRows(keys: readonly string[]): readonly ServiceRow[] {
  const floor = currentFloor();
  if (floor === undefined) return [];
  return keys.flatMap((key) => {
    const { id, group } = readKey(key);
    return serviceRow(floor, id, group) ?? [];
  });
}

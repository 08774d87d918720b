"use client";

import { ArrowDown, ArrowUp, Pin } from "lucide-react";
import { useWords } from "@/lib/format/use-words.ts";
import { Button } from "../button.tsx";
import { Checkbox } from "../checkbox.tsx";
import { densitySetting } from "../density-setting.ts";
import { DrawerSheet } from "../drawer-sheet.tsx";
import { IconButton } from "../icon-button.tsx";
import { SegmentedControl } from "../segmented-control.tsx";
import type { OpenedProps } from "../use-opener.ts";
import { useSetting } from "../use-setting.ts";
import { moveColumn, pinColumn, showColumn } from "./change-view.ts";
import { defaultView } from "./default-view.ts";
import type { TableColumn } from "./table-column.ts";
import { densities, type TableView, type ViewRules } from "./table-view.ts";

export interface ColumnDrawerProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly rules: ViewRules;
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
}

/** Which columns stand in the table, in which order, which stay in sight, and how close the rows stand. */
export function ColumnSheet<Row>({
  columns,
  rules,
  view,
  onViewChange,
  ...opened
}: ColumnDrawerProps<Row> & OpenedProps) {
  const t = useWords("table");
  const hidden = columns.slice(1).filter(({ id }) => !view.columns.includes(id));
  const shown = view.columns.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const plain = defaultView(rules);
  const set = useSetting(densitySetting);
  return (
    <DrawerSheet title={t("columns")} {...opened}>
      <div className="flex flex-col gap-4 text-[0.8125rem]">
        <SegmentedControl
          label={t("density")}
          value={view.density ?? set}
          options={densities.map((density) => ({ value: density, label: t(density) }))}
          onChange={(density) => onViewChange({ ...view, density })}
        />
        <ul className="flex flex-col" aria-label={t("shownColumns")}>
          {shown.map((column, place) => (
            <ColumnLine
              key={column.id}
              column={column}
              place={place}
              view={view}
              onViewChange={onViewChange}
            />
          ))}
          {hidden.map((column) => (
            <ColumnLine key={column.id} column={column} view={view} onViewChange={onViewChange} />
          ))}
        </ul>
        <Button
          className="self-start"
          onClick={() =>
            onViewChange({ ...view, columns: plain.columns, pinned: plain.pinned, density: plain.density })
          }
        >
          {t("resetColumns")}
        </Button>
      </div>
    </DrawerSheet>
  );
}

function ColumnLine<Row>({
  column,
  place,
  view,
  onViewChange,
}: {
  readonly column: TableColumn<Row>;
  /** Undefined for a hidden column. */
  readonly place?: number;
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
}) {
  const t = useWords("table");
  const { id, header: name } = column;
  const isPinned = view.pinned.includes(id);
  return (
    <li className="flex items-center gap-1 border-b border-line py-1">
      <span className="min-w-0 flex-1">
        <Checkbox
          label={name}
          isChecked={place !== undefined}
          onChange={(isShown) => onViewChange(showColumn(view, id, isShown))}
        />
        {column.meaning === undefined ? null : (
          <span className="block ps-6 text-xs text-ink-soft">{column.meaning}</span>
        )}
      </span>
      {place === undefined ? null : (
        <>
          <IconButton
            label={t("moveUp", { name })}
            icon={<ArrowUp className="size-3.5" aria-hidden="true" />}
            disabled={place === 0}
            onClick={() => onViewChange(moveColumn(view, id, -1))}
          />
          <IconButton
            label={t("moveDown", { name })}
            icon={<ArrowDown className="size-3.5" aria-hidden="true" />}
            disabled={place === view.columns.length - 1}
            onClick={() => onViewChange(moveColumn(view, id, 1))}
          />
          <IconButton
            label={t("pin", { name })}
            icon={<Pin className="size-3.5" aria-hidden="true" />}
            aria-pressed={isPinned}
            onClick={() => onViewChange(pinColumn(view, id, !isPinned))}
          />
        </>
      )}
    </li>
  );
}

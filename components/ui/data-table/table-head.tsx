"use client";

import { memo } from "react";
import { useWords } from "@/lib/format/use-words.ts";
import { Checkbox } from "../checkbox.tsx";
import { cellLook } from "./cell-look.ts";
import { pressSort } from "./change-view.ts";
import { HeadButton } from "./head-button.tsx";
import type { ShownColumn } from "./shown-columns.ts";
import type { TableView } from "./table-view.ts";

interface TableHeadProps<Row> {
  readonly shown: readonly ShownColumn<Row>[];
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
  readonly selectAll:
    | { readonly isAll: boolean; readonly isSome: boolean; readonly onChange: (isAll: boolean) => void }
    | undefined;
}

/** The heads of the columns: a press sorts, Shift and a press sorts among equals. */
export const TableHead = memo(TableHeadOf) as typeof TableHeadOf;

function TableHeadOf<Row>({ shown, view, onViewChange, selectAll }: TableHeadProps<Row>) {
  const t = useWords("table");
  // What sorts without being shown (who is past a limit) has no head to be counted at.
  const seenSort = view.sort.filter((step) => shown.some(({ column }) => column.id === step.column));
  return (
    <thead>
      <tr>
        {shown.map((each, index) => {
          const { column } = each;
          const isPrimary = view.sort[0]?.column === column.id;
          return (
            <th
              key={column.id}
              scope="col"
              {...cellLook(each)}
              {...(isPrimary ? { "aria-sort": view.sort[0]?.direction ?? "none" } : {})}
            >
              <span className={index === 0 ? "flex items-center gap-2" : "contents"}>
                {index === 0 && selectAll !== undefined ? (
                  <Checkbox
                    isBare
                    label={t("selectAll")}
                    isChecked={selectAll.isAll}
                    isPartly={selectAll.isSome && !selectAll.isAll}
                    onChange={selectAll.onChange}
                  />
                ) : null}
                <HeadButton
                  column={column}
                  sort={seenSort}
                  onPress={(isFurther) => onViewChange(pressSort(view, column, isFurther))}
                />
              </span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

"use client";

import type { ReactNode } from "react";
import { SpacerRows } from "../spacer-rows.tsx";
import type { VirtualRows } from "../use-virtual-rows.ts";
import type { TableItem } from "./arrange-rows.ts";
import { GroupRow } from "./group-row.tsx";
import { type RowRules, TableRow, type TableRowProps } from "./table-row.tsx";

interface TableLinesProps<Row> extends Pick<TableRowProps<Row>, "shown" | "onToggle" | "onSelect"> {
  readonly rows: VirtualRows;
  readonly items: readonly TableItem[];
  readonly rules: RowRules<Row>;
  readonly current: number | undefined;
  readonly isOpen: (id: string) => boolean;
  readonly isClosed: (group: string) => boolean;
  readonly onToggleGroup: (group: string) => void;
  readonly groupLabel: ((group: string) => ReactNode) | undefined;
  readonly selected: ReadonlySet<string> | undefined;
}

/** The lines in sight between what stands for the others. */
export function TableLines<Row>(props: TableLinesProps<Row>) {
  const { rows, items, rules, shown } = props;
  const lines = rows.indexes.flatMap((index) => {
    const item = items[index];
    return item === undefined ? [] : [<Line key={item.key} {...props} item={item} index={index} />];
  });
  return (
    <>
      <SpacerRows height={rows.before} columns={shown.length} />
      {rules.subRowsOf === undefined ? <tbody>{lines}</tbody> : lines}
      <SpacerRows height={rows.after} columns={shown.length} />
    </>
  );
}

function Line<Row>({
  item,
  index,
  ...props
}: TableLinesProps<Row> & { readonly item: TableItem; readonly index: number }) {
  if (item.type === "row") {
    return (
      <TableRow
        id={item.id}
        group={item.group}
        index={index}
        rules={props.rules}
        shown={props.shown}
        isCurrent={index === props.current}
        isOpen={props.isOpen(item.id)}
        onToggle={props.onToggle}
        isSelected={props.selected?.has(item.id) ?? false}
        onSelect={props.onSelect}
      />
    );
  }
  const head = (
    <GroupRow
      group={item.group}
      label={props.groupLabel?.(item.group) ?? item.group}
      count={item.ids.length}
      columns={props.shown.length}
      isClosed={props.isClosed(item.group)}
      onToggle={props.onToggleGroup}
    />
  );
  return props.rules.subRowsOf === undefined ? head : <tbody>{head}</tbody>;
}

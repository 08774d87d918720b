"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { memo, useMemo } from "react";
import { useWords } from "@/lib/format/use-words.ts";
import { Checkbox } from "../checkbox.tsx";
import { cellLook } from "./cell-look.ts";
import type { ShownColumn } from "./shown-columns.ts";

/** Data attributes that tests and scripts find a row by. */
export type RowHooks = Readonly<Record<`data-${string}`, string | undefined>>;

/** A line under a row, with the same columns: a part of it. */
export interface SubRow<Row> {
  readonly key: string;
  readonly row: Row;
  readonly hooks?: RowHooks;
}

/** How rows of one table are read and what they can do. Keep it stable: every row draws again when it changes. */
export interface RowRules<Row> {
  /** The row with this id, in this group where there are groups, as a hook that wakes only when it changed. */
  readonly useRow: (id: string, group: string | undefined) => Row | undefined;
  /** Name of a row, for its controls. */
  readonly nameOf: (row: Row) => string;
  readonly hooksOf: (row: Row) => RowHooks;
  /** The parts of a row; with it every row is a `tbody` of its own, which then carries the hooks. */
  readonly subRowsOf?: (row: Row) => readonly SubRow<Row>[];
  /** Where a row leads. */
  readonly hrefOf?: (id: string) => string;
}

export interface TableRowProps<Row> {
  readonly id: string;
  readonly group: string | undefined;
  /** Place among all lines, from 0. */
  readonly index: number;
  readonly rules: RowRules<Row>;
  readonly shown: readonly ShownColumn<Row>[];
  /** The one row that Tab reaches. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (id: string) => void;
  readonly isSelected: boolean;
  /** Undefined: rows cannot be selected. */
  readonly onSelect: ((id: string, isRange: boolean) => void) | undefined;
}

/** One row and, when it is open, its parts. Draws again only when its data or its place changed. */
export const TableRow = memo(TableRowOf) as typeof TableRowOf;

function TableRowOf<Row>(props: TableRowProps<Row>) {
  const { id, group, index, rules, shown, isCurrent, isOpen, isSelected } = props;
  const row = rules.useRow(id, group);
  // A row that only changes its place draws no cell: whenever the order is another, that is most of them.
  const cells = useMemo(
    () =>
      row === undefined
        ? null
        : shown.slice(1).map((each) => (
            <td key={each.column.id} {...cellLook(each)}>
              {each.column.cell(row)}
            </td>
          )),
    [row, shown],
  );
  if (row === undefined) return null;
  const parts = rules.subRowsOf?.(row) ?? [];
  const line = {
    "data-index": index,
    tabIndex: isCurrent ? 0 : -1,
    "aria-rowindex": index + 2,
    ...(isSelected ? { "data-selected": "" } : {}),
  };
  const { onToggle, onSelect } = props;
  const hasParts = parts.length > 0;
  const head = <RowHead {...{ id, rules, shown, row, hasParts, isOpen, onToggle, isSelected, onSelect }} />;
  if (rules.subRowsOf === undefined) {
    return (
      <tr {...rules.hooksOf(row)} {...line}>
        {head}
        {cells}
      </tr>
    );
  }
  return (
    <tbody {...rules.hooksOf(row)}>
      <tr {...line} className={isOpen && hasParts ? "has-sub-rows" : ""}>
        {head}
        {cells}
      </tr>
      {isOpen ? parts.map((part) => <PartRow key={part.key} part={part} shown={shown} />) : null}
    </tbody>
  );
}

type RowHeadProps<Row> = Omit<TableRowProps<Row>, "group" | "index" | "isCurrent"> & {
  readonly row: Row;
  readonly hasParts: boolean;
};

const RowHead = memo(RowHeadOf) as typeof RowHeadOf;

/** The same elements always: nothing about them is drawn again. */
const [openMark, closedMark] = [ChevronDown, ChevronRight].map((Chevron) => (
  <Chevron key="mark" className="size-3.5" aria-hidden="true" />
));

function RowHeadOf<Row>({
  row,
  id,
  rules,
  shown,
  hasParts,
  isOpen,
  onToggle,
  isSelected,
  onSelect,
}: RowHeadProps<Row>) {
  const t = useWords("table");
  const name = rules.nameOf(row);
  const [first] = shown;
  return (
    <th scope="row" className="pinned" style={{ insetInlineStart: 0 }}>
      <span className="flex min-w-0 items-center gap-2">
        {onSelect === undefined ? null : (
          <Checkbox
            isBare
            label={t("select", { name })}
            isChecked={isSelected}
            onChange={(_, isRange) => onSelect(id, isRange)}
          />
        )}
        {rules.subRowsOf === undefined ? null : (
          <button
            type="button"
            className={`row-opener ${hasParts ? "" : "invisible"}`}
            aria-expanded={isOpen}
            aria-label={t("parts", { name })}
            onClick={() => onToggle(id)}
          >
            {isOpen ? openMark : closedMark}
          </button>
        )}
        {first?.column.cell(row)}
      </span>
    </th>
  );
}

function PartRow<Row>({
  part,
  shown,
}: {
  readonly part: SubRow<Row>;
  readonly shown: readonly ShownColumn<Row>[];
}) {
  return (
    <tr className="sub-row" {...part.hooks}>
      {shown.map((each) => (
        <td key={each.column.id} {...cellLook(each)}>
          {each.column.cell(part.row)}
        </td>
      ))}
    </tr>
  );
}

"use client";

import {
  type CSSProperties,
  type FocusEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
} from "react";
import { densitySetting } from "../density-setting.ts";
import { SkeletonRows } from "../skeleton-rows.tsx";
import { useSetting } from "../use-setting.ts";
import { useVirtualRows } from "../use-virtual-rows.ts";
import { groupRows } from "./arrange-rows.ts";
import { readKey } from "./row-key.ts";
import { shownColumns } from "./shown-columns.ts";
import type { TableColumn } from "./table-column.ts";
import { TableHead } from "./table-head.tsx";
import { TableLines } from "./table-lines.tsx";
import type { RowRules } from "./table-row.tsx";
import type { Density, TableView } from "./table-view.ts";
import { usePlace } from "./use-place.ts";
import { useRowCursor } from "./use-row-cursor.ts";
import { useRowKeys } from "./use-row-keys.ts";
import { type Selection, useSelection } from "./use-selection.ts";
import { useToggled } from "./use-toggled.ts";

export interface DataTableProps<Row> {
  readonly label: string;
  /** The page's address without query: what scroll and view are remembered under. */
  readonly path: string;
  /** The scroll box, for `useHeld`. */
  readonly box: RefObject<HTMLElement | null>;
  readonly columns: readonly TableColumn<Row>[];
  readonly rules: RowRules<Row>;
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
  /** What `arrangeRows` made, kept calm by `useCalmIds`; undefined before the first snapshot. */
  readonly keys: readonly string[] | undefined;
  /** How many parts an open row has, for the height of what is scrolled away. */
  readonly partsOf?: (id: string) => number;
  readonly groupLabel?: (group: string) => ReactNode;
  readonly compareGroups?: (a: string, b: string) => number;
  readonly selection?: Selection;
  /** Said in place of rows. */
  readonly emptyNote: ReactNode;
}

const rowRems: Readonly<Record<Density, number>> = { compact: 1.75, normal: 2.125, comfortable: 2.75 };
const partRems = 1.75;
const groupRems = 2.25;
const headRems = 2.5;
/** So much of a table is always seen, where it has as much. */
const leastRems = 20;

/**
 * A live table that keeps calm: rows read themselves, only those in sight are drawn, order is given from outside,
 * and everything a person changes is in `view`.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, path, box, columns, rules, view, onViewChange, keys, partsOf, selection } = props;
  const shown = useMemo(() => shownColumns(columns, view), [columns, view]);
  const [isClosed, toggleGroup] = useToggled();
  const [isOtherwise, toggleRow, settleRows] = useToggled();
  const { isExpanded } = view;
  const set = useSetting(densitySetting);
  const density = view.density ?? set;
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening all or none begins anew.
  useEffect(settleRows, [isExpanded, settleRows]);
  const isOpen = useCallback((id: string) => isOtherwise(id) !== isExpanded, [isOtherwise, isExpanded]);
  const items = useMemo(
    () => groupRows(keys ?? [], isClosed, props.compareGroups),
    [keys, isClosed, props.compareGroups],
  );
  const remsOf = useCallback(
    (index: number) => {
      const item = items[index];
      if (item?.type !== "row") return groupRems;
      const parts = isOpen(item.id) ? (partsOf?.(item.id) ?? 0) : 0;
      return rowRems[density] + parts * partRems;
    },
    [items, isOpen, partsOf, density],
  );
  const seenRems = useMemo(() => fewRems(items.length, remsOf), [items, remsOf]);
  const rows = useVirtualRows(box, items.length, remsOf);
  const cursor = useRowCursor(box, items, rows.scrollTo);
  const onSelect = useSelection(selection, keys ?? []);
  useRowKeys(box, { items, cursor, hrefOf: rules.hrefOf, onToggle: toggleRow, onSelect });
  usePlace(path, box, (keys?.length ?? 0) > 0);
  return (
    <section
      ref={box}
      className="table-box table-box-fill"
      style={{ "--least": `${seenRems}rem` } as CSSProperties}
      aria-label={label}
    >
      <table
        className="data-table steady sortable"
        data-density={density}
        aria-rowcount={keys === undefined ? -1 : items.length + 1}
        style={{ minWidth: `min(100%, ${widthOf(shown)}rem)` }}
        onFocus={(event) => noticeFocus(event, cursor.noticeAt)}
      >
        <ColumnWidths shown={shown} />
        <TableHead
          shown={shown}
          view={view}
          onViewChange={onViewChange}
          selectAll={useSelectAll(selection, keys)}
        />
        {keys === undefined ? <SkeletonRows columns={shown.length} rows={14} /> : null}
        <TableLines
          rows={rows}
          items={items}
          rules={rules}
          shown={shown}
          current={cursor.index}
          isOpen={isOpen}
          onToggle={toggleRow}
          isClosed={isClosed}
          onToggleGroup={toggleGroup}
          groupLabel={props.groupLabel}
          selected={selection?.selected}
          onSelect={onSelect}
        />
      </table>
      {keys?.length === 0 ? <div className="p-6 text-ink-soft">{props.emptyNote}</div> : null}
    </section>
  );
}

/** The height of a few rows with their head, at most `leastRems`; that much too where it is not known or empty. */
function fewRems(count: number, remsOf: (index: number) => number): number {
  let rems = headRems;
  for (let index = 0; index < count && rems < leastRems; index += 1) rems += remsOf(index);
  return count === 0 ? leastRems : Math.min(leastRems, rems);
}

function ColumnWidths<Row>({ shown }: { readonly shown: ReturnType<typeof shownColumns<Row>> }) {
  return (
    <colgroup>
      {shown.map(({ column, from }, index) => (
        <col
          key={column.id}
          className={from === undefined ? "" : from === "sm" ? "max-sm:hidden" : "max-lg:hidden"}
          style={{
            width: index === 0 ? `var(--name-width, ${column.widthRem}rem)` : `${column.widthRem}rem`,
          }}
        />
      ))}
    </colgroup>
  );
}

function widthOf<Row>(shown: ReturnType<typeof shownColumns<Row>>): number {
  return shown.reduce((sum, { column }) => sum + column.widthRem, 0);
}

function noticeFocus(event: FocusEvent, notice: (index: number) => void): void {
  const line = event.target.closest("tr[data-index]");
  const index = Number(line?.getAttribute("data-index") ?? Number.NaN);
  if (Number.isInteger(index)) notice(index);
}

/** The box that selects everybody: another only when it looks otherwise. What is on the list is gathered once for each order of it. */
function useSelectAll(selection: Selection | undefined, keys: readonly string[] | undefined) {
  const ids = useMemo(() => [...new Set(keys?.map((key) => readKey(key).id))], [keys]);
  const latest = useRef({ selection, ids });
  useEffect(() => {
    latest.current = { selection, ids };
  });
  const onChange = useCallback((isAll: boolean) => {
    const { selection: now, ids: all } = latest.current;
    now?.onChange(new Set(isAll ? all : []));
  }, []);
  const selected = selection?.selected;
  const count =
    selected === undefined || selected.size === 0 ? 0 : ids.filter((id) => selected.has(id)).length;
  const [isWanted, isAll, isSome] = [selected !== undefined, count > 0 && count === ids.length, count > 0];
  return useMemo(
    () => (isWanted ? { isAll, isSome, onChange } : undefined),
    [isWanted, isAll, isSome, onChange],
  );
}

import { createArranger, type ListedRow, type Sorting } from "./create-arranger.ts";
import { parting, readKey } from "./row-key.ts";
import type { TableView } from "./table-view.ts";

const collator = new Intl.Collator("pt-BR", { numeric: true, sensitivity: "base" });

/**
 * The keys of rows in the order of a view's sort, equals by id so that the order is the same everywhere. Rows
 * without a value stand last in either direction. Feed it to `useCalmIds`: its keys are what the table takes.
 */
export function arrangeRows<Row>(
  rows: readonly ListedRow<Row>[],
  columns: readonly Sorting<Row>[],
  sort: TableView["sort"],
): readonly string[] {
  return createArranger(columns, sort)(rows);
}

/** One line of a table: the head of a group, or a row. */
export type TableItem =
  | { readonly type: "group"; readonly key: string; readonly group: string; readonly ids: readonly string[] }
  | {
      readonly type: "row";
      readonly key: string;
      readonly id: string;
      readonly group: string | undefined;
    };

/**
 * Keys as lines: rows of a group stand together under its head, groups in the order `compare` gives, and the rows
 * of closed groups are left out. Without groups the rows as they come.
 */
export function groupRows(
  keys: readonly string[],
  isClosed: (group: string) => boolean,
  compare: (a: string, b: string) => number = collator.compare,
): readonly TableItem[] {
  if (!keys[0]?.includes(parting)) return keys.map(rowOfKey);
  const groups = new Map<string, TableItem[]>();
  for (const key of keys) {
    const { group = "" } = readKey(key);
    const rows = groups.get(group) ?? [];
    rows.push(rowOfKey(key));
    groups.set(group, rows);
  }
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([group, rows]) => [
      {
        type: "group",
        key: `${parting}${group}`,
        group,
        ids: rows.map(({ key }) => readKey(key).id),
      } as const,
      ...(isClosed(group) ? [] : rows),
    ]);
}

function rowOfKey(key: string): TableItem {
  return { type: "row", key, ...readKey(key) };
}

import type { SortValue, TableColumn } from "./table-column.ts";
import type { TableView } from "./table-view.ts";
import { TextRanks } from "./text-ranks.ts";

/** A row of a list with the group it stands in. The same id may stand in several groups. */
export interface ListedRow<Row> {
  readonly id: string;
  readonly row: Row;
  readonly group?: string;
}

type Sorting<Row> = Pick<TableColumn<Row>, "id" | "sortValue">;

const collator = new Intl.Collator("pt-BR", { numeric: true, sensitivity: "base" });
const texts = new TextRanks();
const parting = "\u0000";

/**
 * The keys of rows in the order of a view's sort, equals by id so that the order is the same everywhere. Rows
 * without a value stand last in either direction. Feed it to `useCalmIds`: its keys are what the table takes.
 */
export function arrangeRows<Row>(
  rows: readonly ListedRow<Row>[],
  columns: readonly Sorting<Row>[],
  sort: TableView["sort"],
): readonly string[] {
  const steps = sort.flatMap(({ column, direction }) => {
    const read = columns.find(({ id }) => id === column)?.sortValue;
    return read === undefined ? [] : [{ read, sign: direction === "descending" ? -1 : 1 }];
  });
  const values = steps.map(({ read }) => numbersOf(rows.map(({ row }) => read(row))));
  const signs = steps.map(({ sign }) => sign);
  const places = rows.map((_, place) => place);
  places.sort((one, other) => {
    // Thousands of rows are compared: no iterator and no text for each pair.
    for (let step = 0; step < signs.length; step += 1) {
      const found = compareNumbers(values[step]?.[one], values[step]?.[other], signs[step] ?? 1);
      if (found !== 0) return found;
    }
    const [a, b] = [rows[one]?.id ?? "", rows[other]?.id ?? ""];
    return a < b ? -1 : Number(a > b);
  });
  return places.flatMap((place) => {
    const row = rows[place];
    return row === undefined ? [] : [rowKey(row.id, row.group)];
  });
}

/** What a column sorts by as numbers; where it has texts, by their place in the alphabet. */
function numbersOf(values: readonly SortValue[]): readonly (number | undefined)[] {
  const hasText = values.some((value) => typeof value === "string");
  if (!hasText) return values.filter((value) => typeof value !== "string");
  return texts.ranksOf(values.map((value) => (value === undefined ? undefined : String(value))));
}

function compareNumbers(a: number | undefined, b: number | undefined, sign: number): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return sign * (a - b);
}

/** The key of a row in a group; without a group the id itself. */
function rowKey(id: string, group: string | undefined): string {
  return group === undefined ? id : `${group}${parting}${id}`;
}

/** The row that a key stands for. */
export function readKey(key: string): { readonly id: string; readonly group: string | undefined } {
  const at = key.lastIndexOf(parting);
  return { id: key.slice(at + 1), group: at < 0 ? undefined : key.slice(0, at) };
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

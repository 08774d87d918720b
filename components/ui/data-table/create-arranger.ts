import { rowKey } from "./row-key.ts";
import type { SortValue, TableColumn } from "./table-column.ts";
import type { TableView } from "./table-view.ts";
import { TextRanks } from "./text-ranks.ts";

/** A row of a list with the group it stands in. The same id may stand in several groups. */
export interface ListedRow<Row> {
  readonly id: string;
  readonly row: Row;
  readonly group?: string;
}

export type Sorting<Row> = Pick<TableColumn<Row>, "id" | "sortValue" | "isSteady">;

/** The keys of rows in order. */
export type Arranger<Row> = (rows: readonly ListedRow<Row>[]) => readonly string[];

interface Step<Row> {
  readonly read: (row: Row) => SortValue;
  readonly isSteady: boolean;
  readonly sign: 1 | -1;
}

/** What a column sorts by, as it was read and as numbers. */
interface Values {
  readonly read: readonly SortValue[];
  /** Texts by their place in the alphabet; made when they are first compared. */
  readonly numbers: () => readonly (number | undefined)[];
}

/** What was arranged last. All lists are by place in `rows`, but for `order`, which is of places. */
interface Arranged<Row> {
  readonly rows: readonly ListedRow<Row>[];
  readonly members: readonly unknown[];
  /** For each step. */
  readonly values: readonly Values[];
  readonly order: readonly number[];
  readonly keys: readonly string[];
}

const texts = new TextRanks();

/**
 * `arrangeRows` for a list that is arranged again and again: of thousands of rows few are others than the last time, and only
 * they are looked at, as long as the same rows come in the same places. `memberOf` gives what a row is about, the same object
 * while it has not changed; columns that are steady are read anew only where it is another.
 */
export function createArranger<Row>(
  columns: readonly Sorting<Row>[],
  sort: TableView["sort"],
  memberOf: (row: Row) => unknown = (row) => row,
): Arranger<Row> {
  const steps = sort.flatMap(({ column, direction }): readonly Step<Row>[] => {
    const found = columns.find(({ id }) => id === column);
    if (found?.sortValue === undefined) return [];
    const sign = direction === "descending" ? -1 : 1;
    return [{ read: found.sortValue, isSteady: found.isSteady === true, sign }];
  });
  let last: Arranged<Row> | undefined;
  return (rows) => {
    const before = last !== undefined && areSamePlaces(last.rows, rows) ? last : undefined;
    const members = rows.map(({ row }) => memberOf(row));
    const values = steps.map((step, at) => valuesOf(step, rows, members, before, at));
    const order = orderOf(rows, steps, values, before);
    const isSame = before !== undefined && order.every((place, at) => place === before.order[at]);
    last = { rows, members, values, order, keys: isSame ? before.keys : keysOf(rows, order) };
    return last.keys;
  };
}

function areSamePlaces<Row>(before: readonly ListedRow<Row>[], rows: readonly ListedRow<Row>[]): boolean {
  return (
    before.length === rows.length &&
    rows.every(({ id, group }, place) => before[place]?.id === id && before[place]?.group === group)
  );
}

/** The list of before where nothing is another. */
function valuesOf<Row>(
  { read, isSteady }: Step<Row>,
  rows: readonly ListedRow<Row>[],
  members: readonly unknown[],
  before: Arranged<Row> | undefined,
  at: number,
): Values {
  const [all, known] = [before?.values[at], before?.values[at]?.read];
  let isSame = known !== undefined;
  const values = rows.map(({ row }, place) => {
    if (isSteady && known !== undefined && before?.members[place] === members[place]) return known[place];
    const value = read(row);
    isSame &&= Object.is(value, known?.[place]);
    return value;
  });
  return isSame && all !== undefined ? all : valuesAs(values);
}

/** Rows that compare as before keep their order among themselves; the others are put between them. */
function orderOf<Row>(
  rows: readonly ListedRow<Row>[],
  steps: readonly Step<Row>[],
  values: readonly Values[],
  before: Arranged<Row> | undefined,
): readonly number[] {
  const changed = new Set<number>();
  values.forEach((after, at) => {
    const known = before?.values[at];
    if (known === undefined || after === known) return;
    for (let place = 0; place < after.read.length; place += 1)
      if (!Object.is(after.read[place], known.read[place])) changed.add(place);
  });
  if (before !== undefined && changed.size === 0) return before.order;
  const compare = comparing(rows, steps, values);
  if (before === undefined) return rows.map((_, place) => place).sort(compare);
  const moved = [...changed].sort(compare);
  return merged(
    before.order.filter((place) => !changed.has(place)),
    moved,
    compare,
  );
}

/** Compares places: by the values of each step, then by id, so that the order is the same everywhere. */
function comparing<Row>(
  rows: readonly ListedRow<Row>[],
  steps: readonly Step<Row>[],
  values: readonly Values[],
): (one: number, other: number) => number {
  const numbers = values.map(({ numbers }) => numbers());
  const signs = steps.map(({ sign }) => sign);
  return (one, other) => {
    // Thousands of rows are compared: no iterator and no text for each pair.
    for (let step = 0; step < signs.length; step += 1) {
      const found = compareNumbers(numbers[step]?.[one], numbers[step]?.[other], signs[step] ?? 1);
      if (found !== 0) return found;
    }
    const [a, b] = [rows[one]?.id ?? "", rows[other]?.id ?? ""];
    if (a === b) return one - other;
    return a < b ? -1 : 1;
  };
}

function valuesAs(read: readonly SortValue[]): Values {
  let numbers: readonly (number | undefined)[] | undefined;
  return {
    read,
    numbers() {
      numbers ??= numbersOf(read);
      return numbers;
    },
  };
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

/** Two sorted lists as one. */
function merged(
  some: readonly number[],
  others: readonly number[],
  compare: (one: number, other: number) => number,
): readonly number[] {
  const all: number[] = [];
  let next = 0;
  for (const place of some) {
    for (let other = others[next]; other !== undefined && compare(other, place) < 0; other = others[next]) {
      all.push(other);
      next += 1;
    }
    all.push(place);
  }
  for (; next < others.length; next += 1) all.push(others[next] ?? 0);
  return all;
}

function keysOf<Row>(rows: readonly ListedRow<Row>[], order: readonly number[]): readonly string[] {
  return order.map((place) => rowKey(rows[place]?.id ?? "", rows[place]?.group));
}

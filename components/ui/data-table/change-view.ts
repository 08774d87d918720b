import type { TableColumn } from "./table-column.ts";
import type { SortKey, TableView } from "./table-view.ts";

type Sortable = Pick<TableColumn<never>, "id" | "firstDirection">;

/**
 * A press on a column's head makes it the only step: its first direction, then the other, and round again.
 * `isFurther` (Shift) sorts among equals of the steps before it: first direction, the other, then not by it.
 */
export function pressSort(view: TableView, column: Sortable, isFurther: boolean): TableView {
  const first = column.firstDirection ?? "ascending";
  const now = view.sort.find((step) => step.column === column.id);
  const next = nextStep({ column: column.id, direction: first }, now);
  const isOnly = view.sort.length === 1;
  if (!isFurther)
    return { ...view, sort: [(isOnly ? next : undefined) ?? { column: column.id, direction: first }] };
  if (now === undefined) return { ...view, sort: next === undefined ? view.sort : [...view.sort, next] };
  return { ...view, sort: view.sort.flatMap((step) => (step === now ? (next ?? []) : step)) };
}

function nextStep(first: SortKey, now: SortKey | undefined): SortKey | undefined {
  if (now === undefined) return first;
  if (now.direction !== first.direction) return undefined;
  return { ...first, direction: first.direction === "ascending" ? "descending" : "ascending" };
}

/** Shows a column at the end, or hides it; a hidden column is no longer pinned. */
export function showColumn(view: TableView, column: string, isShown: boolean): TableView {
  const others = view.columns.filter((id) => id !== column);
  return {
    ...view,
    columns: isShown ? [...others, column] : others,
    pinned: isShown ? view.pinned : view.pinned.filter((id) => id !== column),
  };
}

/** Moves a shown column by so many places; at either end it stays. */
export function moveColumn(view: TableView, column: string, places: number): TableView {
  const from = view.columns.indexOf(column);
  const to = from + places;
  if (from < 0 || to < 0 || to >= view.columns.length) return view;
  return { ...view, columns: view.columns.toSpliced(from, 1).toSpliced(to, 0, column) };
}

/** Keeps a shown column in sight beside the first one, or lets it go. */
export function pinColumn(view: TableView, column: string, isPinned: boolean): TableView {
  const others = view.pinned.filter((id) => id !== column);
  return { ...view, pinned: isPinned && view.columns.includes(column) ? [...others, column] : others };
}

/** Asks a filter for these values; for none of them it is gone. */
export function setFilter(view: TableView, filter: string, values: readonly string[]): TableView {
  const filters = new Map(view.filters);
  if (values.length === 0) filters.delete(filter);
  else filters.set(filter, values);
  return { ...view, filters };
}

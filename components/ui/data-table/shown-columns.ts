import type { TableColumn } from "./table-column.ts";
import type { TableView } from "./table-view.ts";

/** A column as it stands in the table. */
export interface ShownColumn<Row> {
  readonly column: TableColumn<Row>;
  /** Where a column that stays in sight stands, from the start of the table; undefined for the others. */
  readonly pinnedAtRem: number | undefined;
  /** The narrowest screen that shows it; undefined when every screen does. */
  readonly from: "sm" | "lg" | undefined;
}

/** The first column, then the pinned ones, then the others in the order of the view. */
export function shownColumns<Row>(
  columns: readonly TableColumn<Row>[],
  view: Pick<TableView, "columns" | "pinned">,
): readonly ShownColumn<Row>[] {
  const isChosen = (id: string): boolean =>
    view.pinned.includes(id) || columns.find((column) => column.id === id)?.isDefault === false;
  const pinned = view.pinned.filter((id) => view.columns.includes(id));
  const order = [...pinned, ...view.columns.filter((id) => !pinned.includes(id))];
  const found = order.flatMap((id) => columns.slice(1).find((column) => column.id === id) ?? []);
  let edgeRem = 0;
  return [...columns.slice(0, 1), ...found].map((column, index) => {
    const isPinned = index <= pinned.length;
    const pinnedAtRem = isPinned ? edgeRem : undefined;
    edgeRem += column.widthRem;
    return { column, pinnedAtRem, from: index === 0 || isChosen(column.id) ? undefined : fromOf(column) };
  });
}

function fromOf({ priority }: { readonly priority?: 1 | 2 | 3 }): ShownColumn<never>["from"] {
  if (priority === 2) return "sm";
  return priority === 3 ? "lg" : undefined;
}

import type { Tables } from "@/lib/store/server.ts";
import type { NameBook } from "./create-name-book.ts";

/** Tables that the recorder writes, and what their rows are found by. */
export const keyOfTable = {
  history_names: ["kind", "id"],
  history_minutes: ["place"],
  history_hours: ["place"],
  history_days: ["place"],
  history_states: ["place"],
  history_contacts: ["place"],
  history_alarms: ["place"],
  history_gaps: ["place"],
  history_annotations: ["place"],
  history_marks: ["name"],
} as const;

export type HistoryTable = keyof typeof keyOfTable;

/** A row of one of our tables. */
export type HistoryRow<Table extends HistoryTable = HistoryTable> = Tables[Table];

/** A row that is to stand in a table, in place of the one with the same key. */
export interface HistoryWrite<Table extends HistoryTable = HistoryTable> {
  readonly table: Table;
  readonly key: string | number;
  /** The row, once names have their numbers; undefined when it cannot be kept. */
  build(names: Pick<NameBook, "idOf">): HistoryRow<Table> | undefined;
}

/** A row that needs no names. */
export function plainWrite<Table extends HistoryTable>(
  table: Table,
  key: string | number,
  row: HistoryRow<Table>,
): HistoryWrite<Table> {
  return { table, key, build: () => row };
}

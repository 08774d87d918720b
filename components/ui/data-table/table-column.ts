import type { ReactNode } from "react";

/** What a cell writes into a file: a text, a number, or why there is nothing. */
export type CsvCell = string | number | { readonly absent: string };

/** What rows are compared by; undefined stands last in either direction. */
export type SortValue = string | number | undefined;

export type Direction = "ascending" | "descending";

/** One column of a table. Keep the list of columns stable between renders: rows draw again when it changes. */
export interface TableColumn<Row> {
  /** Short and lasting: it stands in shared addresses and saved views. */
  readonly id: string;
  /** Whole name: in the list of columns and in files. */
  readonly header: string;
  /** What the head shows where the name is too long for it. */
  readonly shortHeader?: string;
  /** Said on hover and focus of the head, and under the name in the list of columns. */
  readonly meaning?: string;
  /** Numbers stand at the end. */
  readonly align?: "start" | "end";
  readonly widthRem: number;
  /** Absent: the table cannot be sorted by this column. */
  readonly sortValue?: (row: Row) => SortValue;
  /** What it is sorted by follows from what the row is about and nothing else: neither the clock nor a link. */
  readonly isSteady?: boolean;
  /** The direction of the first click: `descending` for what is worst when it is large. */
  readonly firstDirection?: Direction;
  readonly cell: (row: Row) => ReactNode;
  /** Absent: the column does not go into files (a sparkline, a row menu). */
  readonly csv?: (row: Row) => CsvCell;
  /** 1 is shown on a phone, 2 from 640 px, 3 from 1024 px; columns that a person chose are always shown. */
  readonly priority?: 1 | 2 | 3;
  /** Part of the view that nobody changed; true unless said otherwise. */
  readonly isDefault?: boolean;
}

import type { Direction } from "./table-column.ts";

export const densities = ["compact", "normal", "comfortable"] as const;

export type Density = (typeof densities)[number];

/** One step of a sort: the first decides, the next one among equals. */
export interface SortKey {
  readonly column: string;
  readonly direction: Direction;
}

/** How a person looks at a table: all of it stands in the address, so that a link shows the same. */
export interface TableView {
  readonly sort: readonly SortKey[];
  /** Ids of the shown columns in their order, without the first one, which always stands. */
  readonly columns: readonly string[];
  /** Those of them that stay in sight beside the first column. */
  readonly pinned: readonly string[];
  /** Undefined: as the person set it for all tables. */
  readonly density: Density | undefined;
  readonly search: string;
  /** Wanted values by filter; a filter that asks for nothing is absent. */
  readonly filters: ReadonlyMap<string, readonly string[]>;
  /** What rows are grouped by, or undefined. */
  readonly group: string | undefined;
  /** Whether rows that can be opened stand open. */
  readonly isExpanded: boolean;
  /** How the list is drawn, of those that the rules name; undefined: as a table. */
  readonly layout: string | undefined;
}

/** A filter of a table. */
export interface FilterRule {
  readonly id: string;
  /** All values it may have; absent when the data names them. */
  readonly values?: readonly string[];
}

/** What a table can do, against which an address is read. The first column always stands. */
export interface ViewRules {
  readonly columns: readonly {
    readonly id: string;
    readonly sortValue?: unknown;
    readonly isDefault?: boolean;
  }[];
  readonly defaultSort: readonly SortKey[];
  readonly filters?: readonly FilterRule[];
  readonly groups?: readonly string[];
  /** What the default view is grouped by. */
  readonly defaultGroup?: string;
  /** Other ways to draw the list than as a table. */
  readonly layouts?: readonly string[];
}

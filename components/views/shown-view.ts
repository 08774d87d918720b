import type { TableView, ViewRules } from "../ui/data-table/index.ts";

/** A list as it is in sight. */
export interface ShownView {
  /** Of the list's page. */
  readonly path: string;
  readonly rules: ViewRules;
  readonly view: TableView;
}

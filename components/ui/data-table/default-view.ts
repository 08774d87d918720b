import type { TableView, ViewRules } from "./table-view.ts";

/** The view of a table that nobody changed. */
export function defaultView(rules: ViewRules): TableView {
  return {
    sort: rules.defaultSort,
    columns: rules.columns
      .slice(1)
      .filter(({ isDefault }) => isDefault !== false)
      .map(({ id }) => id),
    pinned: [],
    density: undefined,
    search: "",
    filters: new Map(),
    group: rules.defaultGroup,
    isExpanded: false,
    layout: undefined,
  };
}

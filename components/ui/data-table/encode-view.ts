import { defaultView } from "./default-view.ts";
import type { SortKey, TableView, ViewRules } from "./table-view.ts";

/**
 * A view as the query of an address, without `?`: only what differs from the default view, so that most are
 * empty. `sort=waiting-,name&cols=…&pin=…&density=…&q=…&filter=media:chat,open:open&group=…&expand=all&as=cards`; a
 * descending step ends with `-`, and `none` says that there is nothing on purpose.
 */
export function encodeView(view: TableView, rules: ViewRules): string {
  const plain = defaultView(rules);
  const parts = [
    part("sort", encodeSort(view.sort), encodeSort(plain.sort)),
    part("cols", encodeList(view.columns), encodeList(plain.columns)),
    part("pin", encodeList(view.pinned), encodeList(plain.pinned)),
    part("density", view.density ?? "", ""),
    part("q", encodeURIComponent(view.search), ""),
    part("filter", encodeFilters(view.filters), ""),
    part("group", view.group ?? "none", plain.group ?? "none"),
    part("expand", view.isExpanded ? "all" : "none", "none"),
    part("as", view.layout ?? "", ""),
  ];
  return parts.filter((each) => each !== "").join("&");
}

function part(name: string, value: string, unlessValue: string): string {
  return value === unlessValue ? "" : `${name}=${value}`;
}

function encodeSort(sort: readonly SortKey[]): string {
  return encodeList(sort.map(({ column, direction }) => `${column}${direction === "descending" ? "-" : ""}`));
}

function encodeList(ids: readonly string[]): string {
  return ids.length === 0 ? "none" : ids.map(encodeURIComponent).join(",");
}

/** Values may hold anything, so they are encoded twice: a comma of theirs is never taken for ours. */
function encodeFilters(filters: TableView["filters"]): string {
  return [...filters]
    .flatMap(([id, values]) =>
      values.map((value) => `${id}:${encodeURIComponent(encodeURIComponent(value))}`),
    )
    .join(",");
}

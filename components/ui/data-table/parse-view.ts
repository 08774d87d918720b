import { defaultView } from "./default-view.ts";
import { densities, type SortKey, type TableView, type ViewRules } from "./table-view.ts";

export interface ParsedView {
  readonly view: TableView;
  /** The parts of the address that made no sense and were left out, e.g. `sort`. */
  readonly ignored: readonly string[];
}

/** A value of the address, and whether anything of it made no sense. */
interface Read<T> {
  readonly value: T;
  readonly isWhole: boolean;
}

/**
 * The view that an address asks for. Whatever makes no sense falls back to the default and is named in `ignored`;
 * names that are none of ours are left to others.
 */
export function parseView(query: URLSearchParams, rules: ViewRules): ParsedView {
  const plain = defaultView(rules);
  const ignored: string[] = [];
  const read = <T>(name: string, fallback: T, readText: (text: string) => Read<T>): T => {
    const text = query.get(name);
    if (text === null) return fallback;
    const { value, isWhole } = readText(text);
    if (!isWhole) ignored.push(name);
    return value;
  };
  const known = new Set(rules.columns.slice(1).map(({ id }) => id));
  const columns = read("cols", plain.columns, (text) => readIds(text, known, plain.columns));
  const view: TableView = {
    columns,
    sort: read("sort", plain.sort, (text) => readSort(text, rules)),
    pinned: read("pin", plain.pinned, (text) => readIds(text, new Set(columns), [])),
    density: read("density", plain.density, (text) => readOne(text, densities)),
    search: query.get("q")?.slice(0, longestSearch) ?? "",
    filters: read("filter", plain.filters, (text) => readFilters(text, rules)),
    group: read("group", plain.group, (text) => readGroup(text, rules)),
    isExpanded: read("expand", false, readExpand),
    layout: read("as", undefined, (text) => readLayout(text, rules)),
  };
  return { view, ignored };
}

const longestSearch = 200;

function readIds(
  text: string,
  known: ReadonlySet<string>,
  fallback: readonly string[],
): Read<readonly string[]> {
  if (text === "none") return { value: [], isWhole: true };
  const asked = text.split(",");
  const found = [...new Set(asked)].filter((id) => known.has(id));
  return { value: found.length === 0 ? fallback : found, isWhole: found.length === asked.length };
}

function readSort(text: string, { columns, defaultSort }: ViewRules): Read<readonly SortKey[]> {
  const sortable = new Set(columns.filter(({ sortValue }) => sortValue !== undefined).map(({ id }) => id));
  if (text === "none") return { value: [], isWhole: true };
  const asked = text.split(",");
  const steps = new Map<string, SortKey>();
  for (const step of asked) {
    const direction = step.endsWith("-") ? "descending" : "ascending";
    const column = direction === "descending" ? step.slice(0, -1) : step;
    if (sortable.has(column) && !steps.has(column)) steps.set(column, { column, direction });
  }
  const value = steps.size === 0 ? defaultSort : [...steps.values()];
  return { value, isWhole: steps.size === asked.length };
}

function readOne<T extends string>(text: string, known: readonly T[]): Read<T | undefined> {
  const found = known.find((each) => each === text);
  return { value: found, isWhole: found !== undefined };
}

function readFilters(text: string, rules: ViewRules): Read<TableView["filters"]> {
  const found = new Map<string, readonly string[]>();
  let isWhole = true;
  for (const step of text.split(",")) {
    const mark = step.indexOf(":");
    const rule = rules.filters?.find(({ id }) => id === step.slice(0, Math.max(0, mark)));
    const value = decode(step.slice(mark + 1));
    const isKnown = rule !== undefined && value !== "" && (rule.values?.includes(value) ?? true);
    const before = found.get(rule?.id ?? "") ?? [];
    if (isKnown && !before.includes(value)) found.set(rule.id, [...before, value]);
    else isWhole = false;
  }
  return { value: found, isWhole };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

function readGroup(text: string, { groups, defaultGroup }: ViewRules): Read<string | undefined> {
  if (text === "none") return { value: undefined, isWhole: true };
  const isKnown = groups?.includes(text) ?? false;
  return { value: isKnown ? text : defaultGroup, isWhole: isKnown };
}

function readLayout(text: string, { layouts = [] }: ViewRules): Read<string | undefined> {
  return text === "table" ? { value: undefined, isWhole: true } : readOne(text, layouts);
}

function readExpand(text: string): Read<boolean> {
  return { value: text === "all", isWhole: text === "all" || text === "none" };
}

/** A view under a name. `query` is what `encodeView` wrote. */
export interface SavedView {
  readonly name: string;
  readonly query: string;
}

/** Where a person's views of one table are kept. */
export interface ViewStore {
  load(table: string): Promise<readonly SavedView[]>;
  /** Keeps exactly these. */
  save(table: string, views: readonly SavedView[]): Promise<void>;
}

const longestName = 80;
const most = 50;

/** The views with this one under its name, in place of one that had the name. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  const name = view.name.trim().slice(0, longestName);
  if (name === "") return views;
  const others = views.filter((each) => each.name !== name);
  return [...others, { ...view, name }].slice(-most);
}

/** The views with one of them under another name. */
export function renameView(views: readonly SavedView[], from: string, to: string): readonly SavedView[] {
  const name = to.trim().slice(0, longestName);
  if (name === "" || name === from) return views;
  return views
    .filter((each) => each.name !== name)
    .map((each) => (each.name === from ? { ...each, name } : each));
}

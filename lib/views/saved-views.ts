/** A view of the list at `path` under a name. */
export interface SavedView {
  readonly id: string;
  /** Whose it is; nobody else may change it. */
  readonly account: string;
  readonly path: string;
  readonly name: string;
  /** As the address bears it. */
  readonly query: string;
  /** Everybody sees it. */
  readonly isShared: boolean;
}

/** What somebody wants kept. Names have at most 80 characters, queries 4,096. */
export type SavedViewDraft = Pick<SavedView, "path" | "name" | "query" | "isShared">;

/** What may become otherwise of a view that is kept. */
export type SavedViewChange = Partial<Pick<SavedView, "name" | "query" | "isShared">>;

/** `faults`: a name that is empty or too long, or a query too long · `full`: as many as may be. */
export type KeepViewAnswer =
  | { readonly answer: "done"; readonly view: SavedView }
  | { readonly answer: "faults" | "full" };

/** People's views of lists. Every call throws `StoreError` when the database cannot do it. */
export interface SavedViews {
  /** One's own in their order, then what others share, by name. */
  list(account: string, path: string): Promise<readonly SavedView[]>;
  /** Takes the place of one's own view of that name. */
  keep(account: string, draft: SavedViewDraft): Promise<KeepViewAnswer>;
  /** One's own of that id. */
  find(account: string, id: string): Promise<SavedView | undefined>;
  /** What is absent stays. `gone`: one has no such view · `taken`: one has another of that name. */
  change(account: string, id: string, change: SavedViewChange): Promise<"done" | "gone" | "taken" | "faults">;
  /** Those named come first, in this order; the others stay behind them in theirs. */
  arrange(account: string, path: string, ids: readonly string[]): Promise<void>;
  /** Whether there was one to remove. */
  remove(account: string, id: string): Promise<boolean>;
}

/** A view of the list at `path` under a name; `query` is the address's own. */
export interface SavedViewRow {
  readonly id: string;
  readonly account: string;
  readonly path: string;
  readonly name: string;
  readonly query: string;
  /** 0 or 1. */
  readonly is_shared: number;
  readonly place: number;
  /** Epoch ms. */
  readonly kept_at: number;
}

/** Counters as they stood at `taken_at` (epoch ms); `account` is empty for one that everybody sees. */
export interface BaselineRow {
  readonly id: string;
  readonly kind: "service" | "agent";
  readonly target: string;
  readonly account: string;
  readonly taken_by: string;
  readonly taken_at: number;
  /** JSON. */
  readonly counters: string;
}

export interface ViewTables {
  readonly saved_views: SavedViewRow;
  readonly baselines: BaselineRow;
}

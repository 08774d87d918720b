/** A wallboard as it stands. `content` is the board as JSON; `name` is also told where that cannot be read. */
export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly content: string;
  /** Epoch ms. */
  readonly updated_at: number;
  readonly updated_by: string;
}

/** A board as it was saved; the version that stands is among them. How large it was is told without reading it. */
export interface BoardVersionRow {
  readonly board: string;
  readonly version: number;
  readonly content: string;
  readonly name: string;
  readonly pages: number;
  readonly tiles: number;
  /** Epoch ms. */
  readonly saved_at: number;
  readonly saved_by: string;
  /** The version that was put back; null of one that somebody wrote. */
  readonly restored_from: number | null;
}

export interface BoardTables {
  readonly boards: BoardRow;
  readonly board_versions: BoardVersionRow;
}

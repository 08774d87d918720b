import type { Board, Tile } from "../board.ts";

/** A board of one page with these tiles; `more` instead of what is not said. */
export function boardOf(tiles: readonly Tile[], more: Partial<Board> = {}): Board {
  return {
    name: "Voice floor",
    pages: [{ id: "page", tiles }],
    rotateSeconds: 20,
    theme: "dark",
    privacy: { agents: "names", minimumGroup: 0, hidesPauseReasons: false },
    hasPixelShift: true,
    hasSound: false,
    jumpsToCritical: true,
    ...more,
  };
}

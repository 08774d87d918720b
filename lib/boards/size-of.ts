import type { Board } from "@/lib/domain/index.ts";

/** How many pages a board has, and how many tiles on all of them. */
export function sizeOf({ pages }: Board): { readonly pages: number; readonly tiles: number } {
  return { pages: pages.length, tiles: pages.reduce((sum, { tiles }) => sum + tiles.length, 0) };
}

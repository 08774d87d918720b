import type { CSSProperties } from "react";
import type { TilePlace } from "@/lib/domain/index.ts";

/** Where a place lies in the grid of a page. */
export function gridArea({ x, y, w, h }: TilePlace): CSSProperties {
  return { gridArea: `${y + 1} / ${x + 1} / span ${h} / span ${w}` };
}

"use client";

import { useTranslations } from "next-intl";
import { boardGrid, type Tile, type TilePlace } from "@/lib/domain/index.ts";
import type { EditorDeed } from "../edit-board.ts";

const members = ["x", "y", "w", "h"] as const;

/** Where a tile stands and how large it is, to choose; what is taken is said and changes nothing. */
export function PlaceFields({
  tile,
  act,
}: {
  readonly tile: Tile;
  readonly act: (deed: EditorDeed) => void;
}) {
  const t = useTranslations("boardEditor");
  const put = (name: (typeof members)[number], value: number) => {
    const { x, y, w, h }: TilePlace = { ...tile, [name]: value };
    const atMs = performance.now();
    if (name === "x" || name === "y") act({ do: "move", tileId: tile.id, to: { x, y }, atMs });
    else act({ do: "resize", tileId: tile.id, place: { x, y, w, h }, atMs });
  };
  return (
    <div className="grid grid-cols-4 gap-2">
      {members.map((name) => (
        <label key={name} className="flex min-w-0 flex-col gap-1">
          <span className="truncate text-xs text-ink-soft">{t(`place.${name}`)}</span>
          <select
            className="control w-full min-w-0 border-ink-soft! px-1!"
            value={tile[name]}
            onChange={({ target }) => put(name, Number(target.value))}
          >
            {valuesOf(name, tile).map((value) => (
              <option key={value} value={value}>
                {name === "x" || name === "y" ? value + 1 : value}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

/** What keeps the tile on the grid. */
function valuesOf(name: (typeof members)[number], { x, y, w, h }: TilePlace): readonly number[] {
  const from = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);
  switch (name) {
    case "x":
      return from(0, boardGrid.columns - w + 1);
    case "y":
      return from(0, boardGrid.rows - h + 1);
    case "w":
      return from(1, boardGrid.columns - x);
    case "h":
      return from(1, boardGrid.rows - y);
  }
}

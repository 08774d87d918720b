import { type Board, boardGrid, type TileSketch } from "@/lib/domain/index.ts";
import { TileIcon } from "../board-editor/tile-icon.tsx";

/** A page of a board in small: where its tiles stand and what they are, in the colours of its screen. */
export function BoardSketch({
  tiles,
  theme,
}: {
  readonly tiles: readonly TileSketch[];
  readonly theme: Board["theme"];
}) {
  return (
    <div
      aria-hidden="true"
      data-board-theme={theme}
      className="grid aspect-video w-full gap-[2.5%] bg-ground p-[3%]"
      style={{
        gridTemplate: `repeat(${boardGrid.rows}, minmax(0, 1fr)) / repeat(${boardGrid.columns}, minmax(0, 1fr))`,
      }}
    >
      {tiles.map(({ id, kind, x, y, w, h }) => (
        <span
          key={id}
          className="grid min-h-0 min-w-0 place-items-center overflow-hidden rounded-[0.1875rem] border border-line bg-surface"
          style={{ gridArea: `${y + 1} / ${x + 1} / span ${h} / span ${w}` }}
        >
          <TileIcon kind={kind} />
        </span>
      ))}
    </div>
  );
}

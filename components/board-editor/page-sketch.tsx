import { type BoardPage, boardGrid } from "@/lib/domain/index.ts";

/** A page as its tiles lie on the grid, as small as a stamp. */
export function PageSketch({ page }: { readonly page: BoardPage }) {
  return (
    <svg
      viewBox={`0 0 ${boardGrid.columns * 8} ${boardGrid.rows * 6.75}`}
      className="h-9 w-16"
      aria-hidden="true"
    >
      {page.tiles.map(({ id, x, y, w, h }) => (
        <rect
          key={id}
          x={x * 8 + 0.75}
          y={y * 6.75 + 0.75}
          width={w * 8 - 1.5}
          height={h * 6.75 - 1.5}
          rx={1.5}
          className="fill-line-strong"
        />
      ))}
    </svg>
  );
}

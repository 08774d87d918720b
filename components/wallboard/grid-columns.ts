/** How much wider than high a figure with its name below looks best, in cells of the board's grid. */
const bestShape = 1.1;

/** In how many columns `count` figures stand best in a tile of `w` × `h` cells. */
export function gridColumns(count: number, w: number, h: number): number {
  let best = 1;
  for (let columns = 1; columns <= count; columns += 1)
    if (strain(columns, count, w, h) < strain(best, count, w, h)) best = columns;
  return best;
}

function strain(columns: number, count: number, w: number, h: number): number {
  const rows = Math.ceil(count / columns);
  const empty = rows * columns - count;
  return Math.abs(Math.log(w / columns / (h / rows) / bestShape)) + 0.15 * empty;
}

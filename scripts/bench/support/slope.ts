import { median } from "./statistics.ts";

/** How fast a series rises: the median of the slopes between all its pairs (Theil–Sen), which a few outliers do not move. */
export function slope(points: readonly { readonly x: number; readonly y: number }[]): number {
  const slopes = points.flatMap((one, index) =>
    points.slice(index + 1).map((other) => (other.y - one.y) / (other.x - one.x)),
  );
  return slopes.length === 0 ? 0 : median(slopes);
}

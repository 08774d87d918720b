/** Pixels between the edges of a chart and the plane in which it draws. */
export const plotMargin = { left: 56, right: 20, top: 8, bottom: 0 } as const;

/** Which of `count` points of equal width stands under `x` pixels from the left edge of a chart. */
export function pointAt(x: number, width: number, count: number): number | undefined {
  const share = (x - plotMargin.left) / (width - plotMargin.left - plotMargin.right);
  return share < 0 || share > 1 || count === 0 ? undefined : Math.min(count - 1, Math.floor(share * count));
}

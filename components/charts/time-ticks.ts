const steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360];

/**
 * Where a time axis of `[fromMs, toMs]` has its marks: at round times of the day that began at `dayStartMs`, at most
 * `most` of them.
 */
export function timeTicks(fromMs: number, toMs: number, dayStartMs: number, most: number): readonly number[] {
  const minutes = (toMs - fromMs) / 60_000;
  const step = (steps.find((each) => minutes / each <= most) ?? 720) * 60_000;
  const first = dayStartMs + Math.ceil((fromMs - dayStartMs) / step) * step;
  const count = Math.max(0, Math.floor((toMs - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => first + index * step);
}

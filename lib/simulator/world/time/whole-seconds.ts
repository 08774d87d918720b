/** Milliseconds as the whole seconds that the books are kept in. */
export function wholeSeconds(durationMs: number): number {
  return Math.round(durationMs / 1000);
}

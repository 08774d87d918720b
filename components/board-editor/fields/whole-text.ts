/** A whole number that somebody wrote. NaN = it is none. */
export function readWhole(text: string): number {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : Number.NaN;
}

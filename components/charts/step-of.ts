/** Where a key moves a slider over `length` points that stands at `index`; undefined for any other key. */
export function stepOf(key: string, index: number, length: number): number | undefined {
  const steps = new Map([
    ["ArrowLeft", index - 1],
    ["ArrowRight", index + 1],
    ["Home", 0],
    ["End", length - 1],
  ]);
  const next = steps.get(key);
  return next === undefined ? undefined : Math.min(length - 1, Math.max(0, next));
}

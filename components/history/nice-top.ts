/** Steps between the marks of a scale that people read easily, each ten times the one before the last four. */
const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
const marks = 4;

/**
 * Where a scale from 0 ends that shows `top`: four round steps up. `isWhole`: what is counted has no halves.
 */
export function niceTop(top: number, isWhole: boolean): number {
  if (top <= 0) return marks;
  const power = 10 ** Math.floor(Math.log10(top / marks));
  const fits = (step: number) =>
    step * power * marks >= top - 1e-9 && (!isWhole || Number.isInteger(step * power));
  const step = steps.find(fits);
  return isWhole && step === undefined ? marks : (step ?? 10) * power * marks;
}

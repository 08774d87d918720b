/** Lines of a small chart as SVG paths, one for each stretch without a gap; a lone value becomes a short dash. */
export function sparklinePath(values: readonly (number | null)[], width: number, height: number): string {
  const top = Math.max(1, ...values.map((value) => value ?? 0));
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const y = (value: number) => (height - 1 - (value / top) * (height - 2)).toFixed(1);
  let path = "";
  values.forEach((value, index) => {
    if (value === null) return;
    const x = index * step;
    const isStart = (values[index - 1] ?? null) === null;
    const isAlone = isStart && (values[index + 1] ?? null) === null;
    path += `${isStart ? "M" : "L"}${x.toFixed(1)} ${y(value)}`;
    if (isAlone) path += "h1";
  });
  return path;
}

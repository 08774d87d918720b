/** What a line hands to its dot: which point, and where it is drawn, in pixels. */
interface DotPlace {
  readonly index: number;
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
}

/**
 * Dots of a line with too many points for a dot each: only where a value stands alone, which no line would show.
 * `values`: of the line, absent where it is broken.
 */
export function loneDots(values: readonly (number | null | undefined)[], fill: string) {
  const isKnown = (index: number) => typeof values[index] === "number";
  return function drawDot({ index, cx, cy }: DotPlace) {
    const isAlone = isKnown(index) && !isKnown(index - 1) && !isKnown(index + 1);
    if (!isAlone || cx === undefined || cy === undefined) return <g key={index} />;
    return <circle key={index} cx={cx} cy={cy} r={1.5} fill={fill} />;
  };
}

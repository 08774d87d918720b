import type { TrendPoint } from "@/lib/domain/index.ts";
import { gapStretches } from "../../charts/gap-stretches.ts";
import type { TrendValues } from "./combine-lines.ts";

export interface DrawnLine {
  /** Which of the six looks a line has. */
  readonly look: number;
  readonly values: TrendValues;
}

const width = 600;
const height = 200;

/** Lines over the same stretch of time on one scale; what is not known is hatched and never bridged. */
export function TrendDrawing({
  lines,
  top,
  limit,
  points,
}: {
  readonly lines: readonly DrawnLine[];
  readonly top: number;
  readonly limit: number | undefined;
  readonly points: readonly TrendPoint[];
}) {
  const fromMs = Date.parse(points[0]?.at ?? "");
  const stepMs = Date.parse(points[1]?.at ?? "") - fromMs || 60_000;
  const spanMs = Math.max(1, points.length - 1) * stepMs;
  const x = (ms: number) => Math.min(100, Math.max(0, (100 * (ms - fromMs)) / spanMs));
  return (
    <div className="tile-trend-plane" aria-hidden="true">
      {gapStretches(points, stepMs / 60_000).map(({ fromMs: from, toMs }) => (
        <span
          key={from}
          className="hatched"
          style={{ left: `${x(from)}%`, width: `${x(toMs) - x(from)}%` }}
        />
      ))}
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="presentation">
        <path
          d={`M0 ${height}H${width}M0 0H${width}`}
          className="stroke-line"
          vectorEffect="non-scaling-stroke"
        />
        {limit === undefined || limit > top ? null : (
          <path
            d={`M0 ${heightOf(limit, top)}H${width}`}
            className="tile-trend-limit"
            vectorEffect="non-scaling-stroke"
          />
        )}
        {lines.map(({ look, values }) => (
          <path
            key={look}
            d={pathOf(values, top)}
            className="tile-line-path"
            data-look={look}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
    </div>
  );
}

function heightOf(value: number, top: number): number {
  return height - (Math.min(value, top) / top) * height;
}

function pathOf(values: TrendValues, top: number): string {
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  let path = "";
  values.forEach((value, index) => {
    if (value === null) return;
    const isStart = (values[index - 1] ?? null) === null;
    path += `${isStart ? "M" : "L"}${(index * step).toFixed(1)} ${heightOf(value, top).toFixed(1)}`;
    if (isStart && (values[index + 1] ?? null) === null) path += "h2";
  });
  return path;
}

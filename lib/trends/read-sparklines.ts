import type { Sparklines, TrendKpi } from "@/lib/domain/index.ts";
import type { Recording } from "./create-recorder.ts";
import { instantOf } from "./minute.ts";
import { readSeries } from "./read-series.ts";

/** Points of the last hour: one every two minutes, and one for the stretch that has begun. */
const sparkMinutes = 58;
const sparkStep = 2;

/** The last hour of every service, at most 30 points each. */
export function readSparklines(
  recording: Recording,
  kpi: TrendKpi,
  until: number,
  timezone: string,
): Sparklines {
  const series = [...recording.tracks.services()].map((service) =>
    readSeries(recording, { service, kpi, minutes: sparkMinutes, stepMinutes: sparkStep }, until, timezone),
  );
  const from = series[0]?.points[0]?.at ?? instantOf(until - sparkMinutes);
  return {
    kpi: kpi.id,
    from,
    stepMinutes: sparkStep,
    services: Object.fromEntries(
      series.map(({ service, points }) => [service, points.map(({ value, max }) => rounded(max ?? value))]),
    ),
  };
}

/** Drawn 20 pixels high: more digits are bytes for nobody. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

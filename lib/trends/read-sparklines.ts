import type { RatioParts, Sparklines, TrendKpi, TrendPoint } from "@/lib/domain/index.ts";
import type { Recording } from "./create-recorder.ts";
import { instantOf } from "./minute.ts";
import { readSeries } from "./read-series.ts";

/** Points of the last hour: one every two minutes, and one for the stretch that has begun. */
const sparkMinutes = 58;
const sparkStep = 2;

export interface SparklinesQuery {
  readonly kpi: TrendKpi;
  /** Absent: all media of a service together; else of those services alone in which something of it was recorded. */
  readonly media?: string | undefined;
}

/** The last hour of every service, at most 30 points each. */
export function readSparklines(
  recording: Recording,
  { kpi, media }: SparklinesQuery,
  until: number,
  timezone: string,
): Sparklines {
  const { tracks } = recording;
  const about = [...tracks.services()].filter((id) => media === undefined || tracks.tracksOf(id).has(media));
  const stretch = { minutes: sparkMinutes, stepMinutes: sparkStep };
  const series = about.map((service) =>
    readSeries(recording, { service, media, kpi, ...stretch }, until, timezone),
  );
  const from = series[0]?.points[0]?.at ?? instantOf(until - sparkMinutes);
  return {
    kpi: kpi.id,
    ...(media === undefined ? {} : { media }),
    from,
    stepMinutes: sparkStep,
    services: Object.fromEntries(
      series.map(({ service, points }) => [service, points.map(({ value, max }) => rounded(max ?? value))]),
    ),
    ...(kpi.kind === "ratio"
      ? { parts: Object.fromEntries(series.map(({ service, points }) => [service, points.map(partsOf)])) }
      : {}),
  };
}

/** A service that the KPI is not about takes no part in it, and is no reason not to know the others' together. */
function partsOf({ numerator, denominator, gap }: TrendPoint): RatioParts {
  if (gap === "not_applicable") return [0, 0];
  return numerator === undefined || denominator === undefined ? null : [numerator, denominator];
}

/** Drawn 20 pixels high: more digits are bytes for nobody. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

import type { Metric } from "../catalogue/metric.ts";
import { countersAfter } from "../day/counters-after.ts";
import type { Instant, MetricValues } from "../floor.ts";
import type { FloorDayCounters } from "../floor-day.ts";
import { own } from "../own.ts";

/** Statistics by medium, as a service has them, or an agent in one service. */
export type MediaValues = Readonly<Record<string, MetricValues>>;

/** A bookmark in counters that only grow: what was counted when somebody said "from here on". Plain JSON. */
export interface Baseline {
  readonly since: Instant;
  /** By medium. A medium or a counter that is not here was not known then: what it counted since cannot be told. */
  readonly media: Readonly<Record<string, BaselineMedium>>;
}

interface BaselineMedium {
  readonly counters: readonly string[];
  readonly counted: FloorDayCounters;
}

/** A bookmark at these statistics. */
export function startBaseline(
  metrics: MediaValues,
  catalogue: ReadonlyMap<string, Metric>,
  at: Instant,
): Baseline {
  const media = Object.entries(metrics).map(([medium, values]): [string, BaselineMedium] => {
    const counters = Object.keys(values).filter((id) => catalogue.get(id)?.kind === "counter");
    const base = Object.fromEntries(counters.map((id): [string, number] => [id, own(values, id) ?? 0]));
    return [medium, { counters, counted: { base } }];
  });
  return { since: at, media: Object.fromEntries(media) };
}

/**
 * The bookmark after statistics changed from `before` to `after`: counters that went back upstream were reset, and what
 * they had counted since the bookmark stays counted. Tell it every change; the same baseline comes back when none matters.
 */
export function advanceBaseline(
  baseline: Baseline,
  before: MediaValues | undefined,
  after: MediaValues | undefined,
  at: Instant,
): Baseline {
  if (before === after) return baseline;
  let isChanged = false;
  const media = Object.entries(baseline.media).map(([medium, kept]): [string, BaselineMedium] => {
    const counted = countersAfter(kept.counted, {
      counters: kept.counters,
      before: own(before, medium),
      after: own(after, medium),
      at,
    });
    if (counted === kept.counted) return [medium, kept];
    isChanged = true;
    return [medium, { ...kept, counted: counted ?? {} }];
  });
  return isChanged ? { ...baseline, media: Object.fromEntries(media) } : baseline;
}

/**
 * What was counted since the bookmark, by medium. Gauges are as they are; maxima, averages and statistics unknown to the
 * catalogue cannot be split by time and are left out, as is a counter that is not told now or was not told then.
 */
export function sinceBaseline(
  baseline: Baseline,
  metrics: MediaValues,
  catalogue: ReadonlyMap<string, Metric>,
): MediaValues {
  const media = Object.entries(metrics).map(([medium, values]): [string, MetricValues] => {
    const kept = own(baseline.media, medium);
    const told = Object.entries(values).flatMap(([id, value]): [string, number][] => {
      if (catalogue.get(id)?.kind === "gauge") return [[id, value]];
      if (!kept?.counters.includes(id)) return [];
      return [[id, Math.max(0, value - (own(kept.counted.base, id) ?? 0))]];
    });
    return [medium, Object.fromEntries(told)];
  });
  return Object.fromEntries(media);
}

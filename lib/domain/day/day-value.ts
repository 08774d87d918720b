import type { EntityId, FloorContent, MetricValues } from "../floor.ts";
import type { FloorDay, FloorDayCounters } from "../floor-day.ts";
import { own } from "../own.ts";

/** Where the values of the day of one entity come from. */
export type DayGround = Pick<FloorDay, "origin" | "since"> & Pick<FloorDayCounters, "resetAt">;

/** The counter's value of the day; undefined when the counter is not known now. */
export function dayValue(
  values: MetricValues | undefined,
  day: FloorDayCounters | undefined,
  metric: string,
) {
  const value = own(values, metric);
  return value === undefined ? undefined : value - (own(day?.base, metric) ?? 0);
}

/** How the beginning of this entity's day is known; undefined while the source's day is not. */
export function dayGround(
  day: FloorDay | undefined,
  counters: FloorDayCounters | undefined,
): DayGround | undefined {
  if (day === undefined) return undefined;
  const { origin = day.origin, since = day.since, resetAt } = counters ?? {};
  return { origin, since, ...(resetAt === undefined ? {} : { resetAt }) };
}

/** One service's values of the day by medium: its counters less what they were at midnight; other statistics as they are. */
export function serviceDayMetrics(
  floor: Pick<FloorContent, "services" | "serviceDays">,
  id: EntityId,
): Readonly<Record<string, MetricValues>> {
  const metrics = own(floor.services, id)?.metrics ?? {};
  const days = own(floor.serviceDays, id);
  return Object.fromEntries(
    Object.entries(metrics).map(([media, values]) => {
      const base = own(days, media)?.base ?? {};
      const moved = Object.entries(base).flatMap(([metric, before]) => {
        const value = own(values, metric);
        return value === undefined ? [] : [[metric, value - before] as const];
      });
      return [media, moved.length === 0 ? values : { ...values, ...Object.fromEntries(moved) }];
    }),
  );
}

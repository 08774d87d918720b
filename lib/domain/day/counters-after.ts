import type { Instant, MetricValues } from "../floor.ts";
import type { FloorDayCounters } from "../floor-day.ts";
import { own } from "../own.ts";

type Values = MetricValues | undefined;

/** A report of the counters of one entity in one medium. */
export interface CounterReport {
  readonly counters: readonly string[];
  /** Undefined: they were not known. */
  readonly before: Values;
  /** Undefined: they are not known any more. */
  readonly after: Values;
  readonly at: Instant;
}

/**
 * The day after a report: a counter that went back was reset, and what it had counted before stays part of the day.
 * What is not told any more is remembered, so that a reset meanwhile is seen once it is.
 */
export function countersAfter<Day extends FloorDayCounters>(
  day: Day | undefined,
  report: CounterReport,
): Day | undefined {
  const { before, after, counters } = report;
  if (before === after) return day;
  const known = (id: string): number => own(before, id) ?? own(day?.last, id) ?? 0;
  const restarted = restartedCounters(report, known);
  const last = forgotten(counters, known, after);
  if (restarted.length === 0 && last === undefined && day?.last === undefined) return day;
  const base = restarted.length === 0 ? day?.base : rebased(day?.base, restarted, known);
  const { base: _base, last: _last, ...rest } = asCounters(day);
  const next = {
    ...rest,
    ...(base === undefined ? {} : { base }),
    ...(last === undefined ? {} : { last }),
    ...(restarted.length === 0 ? {} : { resetAt: report.at }),
  };
  return Object.keys(next).length === 0 ? undefined : asDay<Day>(next);
}

/**
 * Where most of what is told went back, the statistics were reset as a whole: those too that have outgrown already what
 * they were. Otherwise only what went back.
 */
function restartedCounters(
  { counters, after }: CounterReport,
  known: (id: string) => number,
): readonly string[] {
  const told = counters.filter(
    (id) => known(id) > 0 && own(after, id) !== undefined && own(after, id) !== known(id),
  );
  const fallen = told.filter((id) => (own(after, id) ?? 0) < known(id));
  return fallen.length * 2 > told.length ? told : fallen;
}

function rebased(
  base: Values,
  restarted: readonly string[],
  known: (id: string) => number,
): MetricValues | undefined {
  const moved = restarted.map((id): [string, number] => [id, (own(base, id) ?? 0) - known(id)]);
  const all = Object.entries({ ...base, ...Object.fromEntries(moved) }).filter(([, value]) => value !== 0);
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

function forgotten(
  counters: readonly string[],
  known: (id: string) => number,
  after: Values,
): MetricValues | undefined {
  const missing = counters.filter((id) => own(after, id) === undefined && known(id) !== 0);
  return missing.length === 0 ? undefined : Object.fromEntries(missing.map((id) => [id, known(id)]));
}

function asCounters(day: FloorDayCounters | undefined): FloorDayCounters {
  return day ?? {};
}

/** What a kind of day has beyond counters is optional and was carried over. */
function asDay<Day extends FloorDayCounters>(counters: FloorDayCounters): Day {
  return counters as Day;
}

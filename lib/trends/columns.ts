import { serviceMetrics, termsOf, trendKpis } from "@/lib/domain/index.ts";

/** One number kept of each minute: which statistic, what of it, and in how many bytes. */
export interface Column {
  readonly statistic: string;
  /** `sum` = increase of a counter; the others of a gauge. */
  readonly keep: "sum" | "last" | "min" | "max";
  readonly bytes: 2 | 4;
}

const kpis = [...trendKpis.values()];

/** Counters of the source that are watched: whatever a formula of a trend adds up or doubts. */
export const counters: readonly string[] = [
  ...new Set(
    kpis
      .filter(({ kind }) => kind !== "gauge")
      .flatMap(({ formula }) => [
        ...termsOf(formula).map(({ name }) => name),
        ...(formula.doubt === undefined ? [] : [formula.doubt.statistic]),
      ]),
  ),
];

/** Gauges of the source that are watched. */
export const gaugeStatistics: readonly string[] = kpis
  .filter(({ kind, formula }) => kind === "gauge" && formula.rule === "sum")
  .flatMap(({ formula }) => formula.numerator.map(({ name }) => name));

/** 17 numbers, 44 bytes a minute. `longest_wait` is measured from the calls: seconds of the longest in the minute. */
export const columns: readonly Column[] = [
  ...counters.map((statistic): Column => ({ statistic, keep: "sum", bytes: bytesOf(statistic) })),
  ...gaugeStatistics.flatMap((statistic) =>
    (["last", "min", "max"] as const).map((keep): Column => ({ statistic, keep, bytes: 2 })),
  ),
  { statistic: "longest_wait", keep: "max", bytes: 4 },
];

const places = {
  sum: placesOf("sum"),
  last: placesOf("last"),
  min: placesOf("min"),
  max: placesOf("max"),
} as const;

/** Where a statistic is kept; undefined when that is not kept of it. */
export function columnOf(statistic: string, keep: Column["keep"]): number | undefined {
  return places[keep].get(statistic);
}

function placesOf(keep: Column["keep"]): ReadonlyMap<string, number> {
  return new Map(
    columns.flatMap((column, index) => (column.keep === keep ? [[column.statistic, index]] : [])),
  );
}

/** Seconds that many contacts add to in a minute may be more than 65,000. */
function bytesOf(statistic: string): Column["bytes"] {
  return serviceMetrics.get(statistic)?.unit === "seconds" ? 4 : 2;
}

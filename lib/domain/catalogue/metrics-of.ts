import type { Metric } from "./metric.ts";

type Row = readonly [
  licence: Metric["licence"],
  unit: Metric["unit"],
  kind: Metric["kind"],
  ids: readonly string[],
];

/** A catalogue from rows of statistics that behave alike. */
export function metricsOf(rows: readonly Row[]): ReadonlyMap<string, Metric> {
  const metrics = rows.flatMap(([licence, unit, kind, ids]) =>
    ids.map((id): [string, Metric] => [id, { id, unit, kind, licence }]),
  );
  return new Map(metrics);
}

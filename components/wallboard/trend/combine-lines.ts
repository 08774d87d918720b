import { type TileServices, trendKpis } from "@/lib/domain/index.ts";

/** Values of a trend, oldest first; null = not known. */
export type TrendValues = readonly (number | null)[];

/**
 * The lines of several services as one: counts added up, of waits the longest. Empty where the KPI cannot be put together from its
 * values (a share is no sum of shares), and unknown where any of the services is.
 */
export function combineLines(
  kpi: string,
  lines: Readonly<Record<string, TrendValues>>,
  services: TileServices,
): TrendValues {
  const join = joinOf(kpi);
  const wanted = Object.entries(lines).filter(([id]) => services === "all" || services.includes(id));
  const [first] = wanted;
  if (join === undefined || first === undefined) return [];
  return first[1].map((_, index) => {
    const values = wanted.map(([, line]) => line[index] ?? null);
    return values.some((value) => value === null) ? null : join(values.map((value) => value ?? 0));
  });
}

function joinOf(kpi: string): ((values: readonly number[]) => number) | undefined {
  const trend = trendKpis.get(kpi);
  if (trend === undefined || trend.kind === "ratio") return undefined;
  if (trend.formula.unit === "seconds") return (values) => Math.max(...values);
  return (values) => values.reduce((sum, value) => sum + value, 0);
}

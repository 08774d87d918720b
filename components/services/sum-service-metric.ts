import { type FloorService, serviceMetrics } from "@/lib/domain/index.ts";

/**
 * A statistic of a service over its media: counts and total times add up, maxima give the largest. Undefined when
 * no medium reports it, and for averages and statistics that are not in the catalogue: those cannot be combined.
 */
export function sumServiceMetric(service: FloorService, metric: string): number | undefined {
  const kind = serviceMetrics.get(metric)?.kind;
  if (kind === undefined || kind === "average" || kind === "details") return undefined;
  const values = Object.values(service.metrics).flatMap((byMetric) => byMetric[metric] ?? []);
  if (values.length === 0) return undefined;
  return kind === "maximum" ? Math.max(...values) : values.reduce((sum, value) => sum + value, 0);
}

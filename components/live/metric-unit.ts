import type { Metric } from "@/lib/domain/index.ts";

/** How a statistic is written: every time as h:mm:ss, everything else as a number. */
export function metricUnit(metric: Metric | undefined): "count" | "seconds" {
  return metric?.unit === "seconds" || metric?.unit === "seconds_average" ? "seconds" : "count";
}

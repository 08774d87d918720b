import type { Metric } from "../catalogue/metric.ts";
import { serviceMetrics } from "../catalogue/service-metrics.ts";

/** The statistics of services that only grow until they are reset: each has a value of the day. */
export const serviceCounters: readonly string[] = [...serviceMetrics.values()]
  .filter(isCounter)
  .map(({ id }) => id);

/** Of agents, those that a user's dashboard is made of: thousands of agents have a day too. */
export const agentCounters: readonly string[] = ["total", "inbound", "handle_time", "after_call_work_time"];

function isCounter({ kind }: Metric): boolean {
  return kind === "counter";
}

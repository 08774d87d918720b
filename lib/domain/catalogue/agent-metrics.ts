import type { Metric } from "./metric.ts";
import { metricsOf } from "./metrics-of.ts";

/**
 * The statistics of agents by id [manual: Estatísticas Monitoráveis de Agentes]: 15 numbers, cumulative since the
 * agent's statistics were reset, and the lists `calls_details` and `states_details`.
 */
export const agentMetrics: ReadonlyMap<string, Metric> = metricsOf([
  ["general", "count", "counter", ["total", "inbound", "outbound"]],
  ["detail", "count", "counter", ["consultation", "abandoned", "hold", "transferred", "after_call_work"]],
  ["detail", "count", "counter", ["outbound_abandoned", "inbound_abandoned"]],
  ["detail", "seconds", "counter", ["handle_time", "talk_time", "consult_time", "hold_time"]],
  ["detail", "seconds", "counter", ["after_call_work_time"]],
  ["detail", "records", "details", ["calls_details", "states_details"]],
]);

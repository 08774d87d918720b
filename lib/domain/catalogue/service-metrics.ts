import type { Metric } from "./metric.ts";
import { metricsOf } from "./metrics-of.ts";

const profiles = [1, 2, 3, 4, 5];

/**
 * The statistics of services by id [manual: Estatísticas Monitoráveis de Serviço]: 64 numbers and the list
 * `calls_details`. A statistic that is not here is kept in the floor under its wire name.
 */
export const serviceMetrics: ReadonlyMap<string, Metric> = metricsOf([
  ["general", "count", "counter", ["handled", "generated", "received", "immediate_handled", "handled_awt"]],
  ["general", "count", "counter", ["abandoned", ...ofProfiles("handled"), ...ofProfiles("abandoned")]],
  ["general", "count", "gauge", ["handling", "generating"]],
  ["detail", "count", "counter", ["dequeued", "overflowed", "overflowed_by_time", "overflowed_by_size"]],
  ["detail", "count", "counter", ["out_operation", "before_queue_abandoned", "in_queue_abandoned"]],
  ["detail", "count", "counter", ["branch_abandoned", "agent_abandoned", "no_response"]],
  ["detail", "count", "counter", ["generated_abandoned", "received_abandoned"]],
  ["detail", "count", "counter", ["callback_handled", "callback_rejected"]],
  ["detail", "count", "gauge", ["hold", "queued", "consultation", "after_call_amnt", "waiting"]],
  ["detail", "count", "gauge", ["classifying", "before_handling", "after_call_working", "terminating"]],
  ["detail", "count", "gauge", ofProfiles("in_queue")],
  ["detail", "seconds", "counter", ["talk_time", "queue_time", "ringing_time", "calling_time"]],
  ["detail", "seconds", "counter", ["before_queue_abandoned_time", "in_queue_abandoned_time", "hold_time"]],
  ["detail", "seconds", "counter", ["after_call_work_time", "consult_time", "overflowed_call_time"]],
  ["detail", "seconds", "maximum", ["longest_queue_time", "longest_abandoned_call_time"]],
  ["detail", "seconds", "maximum", ["longest_handle_time", "longest_overflowed_call_time"]],
  ["detail", "seconds", "maximum", ["longest_abandoned_in_queue_time"]],
  ["detail", "seconds_average", "average", ["abandoned_time", "outbound_before_handle_time"]],
  ["detail", "seconds_average", "average", ["outbound_handle_time"]],
  ["detail", "records", "details", ["calls_details"]],
]);

function ofProfiles(name: string): string[] {
  return profiles.map((profile) => `${name}_profile_${profile}`);
}

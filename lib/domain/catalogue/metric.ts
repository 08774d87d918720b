/** What a statistic counts in. `records` = a list, not a number. */
export type MetricUnit = "count" | "seconds" | "seconds_average" | "records";

/**
 * How a statistic behaves. `gauge` = now; `counter` = since the last reset, only grows; `maximum` = the largest since
 * the reset; `average` = must be neither summed nor differenced; `details` = a list that the floor carries elsewhere.
 */
export type MetricKind = "gauge" | "counter" | "maximum" | "average" | "details";

/** One statistic of the catalogue. */
export interface Metric {
  /** The manual's statistic name (`agent_abandoned` for its `agente_abandoned`). */
  readonly id: string;
  readonly unit: MetricUnit;
  readonly kind: MetricKind;
  /** `general` costs one licence for all entities together, `detail` one for each entity subscribed. */
  readonly licence: "general" | "detail";
}

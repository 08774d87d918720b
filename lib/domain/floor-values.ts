/** ISO-8601 UTC with milliseconds, e.g. `2026-11-21T12:04:05.000Z`. */
export type Instant = string;

/** Metric id → value. Ids are the manual's statistic names (`agent_abandoned` for `agente_abandoned`). */
export type MetricValues = Readonly<Record<string, number>>;

/** ISO-8601 UTC with milliseconds, e.g. `2026-11-21T12:04:05.000Z`. */
export type Instant = string;

/** Metric id → value. Ids are the manual's statistic names (`agent_abandoned` for `agente_abandoned`). */
export type MetricValues = Readonly<Record<string, number>>;

/** `<source>:<name>`; the prefix keeps hostile names such as `__proto__` from ever being a bare key. */
export type EntityId = string;

/** Known media; an unknown one is kept under its wire name. */
export type Media = "voice" | "chat" | "email" | (string & {});

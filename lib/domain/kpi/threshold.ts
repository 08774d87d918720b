import type { EntityId, Media } from "../floor.ts";

/** Two limits of a KPI. `above`: too much is bad; `below`: too little. At the limit itself all is still well. */
export interface Threshold {
  readonly kpi: string;
  readonly direction: "above" | "below";
  /** In the KPI's unit: a ratio is 0–1, a duration seconds. */
  readonly warn: number;
  readonly critical: number;
}

/** A threshold for some services and media; without either, for all. */
export interface ThresholdRule extends Threshold {
  readonly service?: EntityId;
  readonly media?: Media;
}

/** `unknown` = there is no value, or it is not live: never good news. */
export type Verdict = "ok" | "warn" | "critical" | "unknown";

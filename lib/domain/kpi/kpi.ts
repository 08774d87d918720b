/** What a value counts in. A ratio is 0–1 and read as a percentage; durations are seconds. */
export type KpiUnit = "ratio" | "seconds" | "count";

/** Whose numbers a KPI is about. `floor`: agents, each counted once, of a floor or of the services given. */
export type KpiEntity = "service" | "agent" | "floor";

/**
 * Where the value of a term comes from: a statistic of services or of agents (the manual's name), the seconds agents
 * spent in a group of states, agents by presence, the calls that wait, the limits of a pause, what is counted on the floor
 * itself (contacts, slots, replies), or a statistic that no Interact CTI offers.
 */
export type TermSource =
  | "service"
  | "agent"
  | "state_time"
  | "presence"
  | "calls"
  | "pause"
  | "counted"
  | "missing";

/** One named addend of a numerator or denominator. */
export interface KpiTerm {
  readonly source: TermSource;
  readonly name: string;
  /** −1: subtracted. */
  readonly sign: 1 | -1;
}

/**
 * How rows become one value: terms added up; the largest; a ratio or average Σ numerators / Σ denominators; a figure
 * that cannot be combined over rows (`single`); how long the oldest call still waits.
 */
export type KpiRule = "sum" | "maximum" | "quotient" | "single" | "oldest_wait";

/** `gauge`: as the source tells it now; `since_reset`: counted since the source's last reset; `now`: computed for this instant. */
export type KpiTotal = "gauge" | "since_reset" | "now";

/** A figure with its formula, from which value, passport, alarm and export are all made. */
export interface Kpi {
  readonly id: string;
  /** KPIs of a family are variants of one question; the default variant has the family's name as id. */
  readonly family: string;
  /** The field's name of the formula, e.g. `SL-B`; the id where the field has none. */
  readonly variant: string;
  readonly entity: KpiEntity;
  readonly unit: KpiUnit;
  readonly better: "lower" | "higher" | "none";
  readonly total: KpiTotal;
  readonly rule: KpiRule;
  readonly numerator: readonly KpiTerm[];
  /** Only of a `quotient`. */
  readonly denominator?: readonly KpiTerm[];
  /** Why the formula is only near what its name promises, as codes; absent when it is exact. */
  readonly approximate?: readonly string[];
  /** Approximate for this reason unless the statistic is known to be 0. */
  readonly doubt?: { readonly statistic: string; readonly because: string };
  /** The count behind a maximum or an average: while it is 0, a value of 0 means that nothing was counted. */
  readonly countedBy?: string;
  /** Services known to work the other way are left out. */
  readonly appliesTo?: "inbound" | "outbound";
  /** What a reader should know although the value is exact, as codes. */
  readonly notes: readonly string[];
}

import type { EntityId, Instant, Media } from "../floor.ts";
import type { KpiTerm, KpiUnit } from "./kpi.ts";

/**
 * Why there is no value. The source's own code (`no_license`, `denied`, …) where it lost what the value needs, else:
 * `not_reported` no statistic yet; `nothing_counted` 0 of 0; `nobody_waiting`; `no_call_details`; `no_state` the source
 * tells no states of agents; `state_unknown`; `no_agents_seen` of this service; `no_statistic` no Interact CTI counts
 * it; `not_summed` cannot be combined; `not_applicable` to this direction; `no_such_media` the service does not have;
 * `no_limit`; `not_paused` now; `not_split` a maximum or average of the whole cannot be counted since a moment; `not_since` the
 * counter was not told when counting began, or is not now; `inconsistent` the figures contradict each other; `no_services`, `no_agents` none were given.
 */
export type AbsenceReason =
  | "not_reported"
  | "nothing_counted"
  | "nobody_waiting"
  | "no_call_details"
  | "no_state"
  | "state_unknown"
  | "no_agents_seen"
  | "no_license"
  | "no_statistic"
  | "not_summed"
  | "not_applicable"
  | "no_such_media"
  | "no_limit"
  | "not_split"
  | "not_since"
  | "not_paused"
  | "inconsistent"
  | "no_services"
  | "no_agents"
  | (string & {});

/** One term with what it is now; absent while no row reports it. */
export interface TermReading {
  readonly term: KpiTerm;
  readonly value?: number;
}

/** A numerator or denominator: its terms and, while all are known, their sum. */
export interface ReadingPart {
  readonly value?: number;
  readonly terms: readonly TermReading[];
}

/** How many rows (service × medium, agents, or minutes of a trend) the value is made of, of those it should be made of. */
export interface Coverage {
  readonly known: number;
  readonly of: number;
  readonly rows: "service_media" | "services" | "agents" | "minutes";
}

/** The call that waits longest. */
export interface OldestWait {
  readonly call: string;
  readonly service: EntityId;
  readonly media: Media;
  readonly startedAt: Instant;
}

interface ReadingFacts {
  /** Id of the KPI or statistic. */
  readonly kpi: string;
  readonly unit: KpiUnit;
  readonly numerator?: ReadingPart;
  readonly denominator?: ReadingPart;
  readonly coverage: Coverage;
  /** Since when the counters behind it count, where known. */
  readonly since?: Instant;
  /** False: the last known value of a source, or a screen, that is not live. It is shown as old and judged `unknown`. */
  readonly isLive: boolean;
}

/** A value that is known. `because`: why it is only approximate, as codes. */
export interface KnownReading extends ReadingFacts {
  readonly quality: "exact" | "approximate";
  readonly value: number;
  readonly because: readonly string[];
  /** Of `longest_wait`. */
  readonly oldest?: OldestWait;
}

/** No value, and why. */
export interface AbsentReading extends ReadingFacts {
  readonly quality: "unavailable";
  readonly value?: undefined;
  readonly reason: AbsenceReason;
}

/** The one shape in which a table cell, a tile, an alarm and an export get a figure. */
export type Reading = KnownReading | AbsentReading;

import type { EntityId, Instant, Presence } from "../floor.ts";
import type { KpiUnit } from "../kpi/kpi.ts";
import type { TrendKind, TrendKpiId } from "./trend-kpi.ts";

/**
 * Why a stretch of time has no value. `not_live`: the source was not heard; `not_recorded`: this server was not
 * running, or not yet for a whole minute; `not_reported`: the statistic was not told; `recounted`: a counter went
 * back without starting anew; `nothing_counted`: a ratio of nothing to nothing; `inconsistent`: a share above 1, as
 * where those who gave up had come in an earlier stretch; `not_applicable`: the KPI is not about such services.
 */
export type GapReason = (typeof gapReasons)[number];

export const gapReasons = [
  "not_live",
  "not_recorded",
  "not_reported",
  "recounted",
  "nothing_counted",
  "inconsistent",
  "not_applicable",
] as const;

/** One stretch of `stepMinutes`, from its instant on. */
export interface TrendPoint {
  readonly at: Instant;
  /**
   * A gauge at the end of the stretch, a counter's increase, or a ratio over the stretch. null = not known, and then
   * `gap` says why.
   */
  readonly value: number | null;
  readonly gap?: GapReason;
  /** Extremes of a gauge; absent when only its samples of each minute are known. */
  readonly min?: number;
  readonly max?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Minutes of the stretch that are not known: a counter's value is then a least value. */
  readonly missingMinutes?: number;
  /** Why the value is only near what its name promises, as codes; absent when it is exact. */
  readonly because?: readonly string[];
  /** The stretch has not ended. */
  readonly isOpen?: true;
}

/** What `GET /api/trends` answers. At most 180 points, oldest first, without a hole: a gap is a point with null. */
export interface TrendSeries {
  readonly service: EntityId;
  /** Absent: all media of the service together. */
  readonly media?: string;
  readonly kpi: TrendKpiId;
  readonly kind: TrendKind;
  readonly unit: KpiUnit;
  /** IANA zone of the contact centre, in which its day begins at `dayStart`. */
  readonly timezone: string;
  readonly dayStart: Instant;
  readonly stepMinutes: number;
  readonly points: readonly TrendPoint[];
}

/** What `GET /api/trends/sparklines` answers: one short series for each service, oldest first; null = not known. */
export interface Sparklines {
  readonly kpi: TrendKpiId;
  /** Absent: all media of a service together. */
  readonly media?: string;
  readonly from: Instant;
  readonly stepMinutes: number;
  readonly services: Readonly<Record<EntityId, readonly (number | null)[]>>;
  /** Of a ratio: of what each value is one, so that several services make one together. */
  readonly parts?: Readonly<Record<EntityId, readonly RatioParts[]>>;
}

/** Numerator and denominator; null = not known. */
export type RatioParts = readonly [number, number] | null;

/** How many agents were in each presence at the end of a stretch; null = not known. */
export interface PresencePoint {
  readonly at: Instant;
  readonly counts: Readonly<Record<Presence, number>> | null;
  readonly gap?: GapReason;
}

/** What `GET /api/trends/agents` answers; at most 180 points, oldest first. */
export interface PresenceTrend {
  readonly timezone: string;
  readonly dayStart: Instant;
  readonly stepMinutes: number;
  readonly points: readonly PresencePoint[];
}

import type { EntityId, Instant } from "../floor.ts";
import type { AlarmRecord, HistoryAnnotation, HistoryGap, HistorySeries } from "../history/history.ts";
import type { KpiUnit } from "../kpi/kpi.ts";
import type { GapReason } from "../trends/trend-series.ts";
import type { ReportKpiId, ReportTargets, TargetKpiId } from "./report.ts";

/** A service by the name that people know it by. */
export interface NamedEntity {
  readonly id: EntityId;
  readonly name: string;
}

/** What history knows of a shift; series are in quarters of an hour, one for each service and KPI. */
export interface ShiftFacts {
  readonly fromMs: number;
  readonly toMs: number;
  readonly madeAtMs: number;
  readonly timezone: string;
  readonly services: readonly NamedEntity[];
  readonly targets: ReportTargets;
  readonly series: readonly HistorySeries[];
  /** Nothing was recorded before, of any service; undefined: nothing was at all. */
  readonly keptSinceMs: number | undefined;
  /** The same shift a week before. */
  readonly before: {
    readonly fromMs: number;
    readonly toMs: number;
    readonly series: readonly HistorySeries[];
  };
  /** Raised in the shift; `isCut`: there were more. */
  readonly alarms: { readonly records: readonly AlarmRecord[]; readonly isCut: boolean };
  readonly deeds: { readonly annotations: readonly HistoryAnnotation[]; readonly isCut: boolean };
  readonly gaps: readonly HistoryGap[];
}

/** One number, or why there is none, and how much of the time it is about is known. */
export interface ShiftValue {
  /** null = not known, and then `gap` says why. */
  readonly value: number | null;
  readonly gap?: GapReason;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Minutes of all services together: what is known of what was worked. */
  readonly knownMinutes: number;
  readonly ofMinutes: number;
}

/** `unknown`: there is no value to hold to the target. */
export type TargetVerdict = "met" | "missed" | "unknown";

/** A KPI of the whole shift. */
export interface ShiftFigure extends ShiftValue {
  readonly kpi: ReportKpiId;
  readonly unit: KpiUnit;
  readonly target?: number;
  readonly verdict?: TargetVerdict;
  /** Why the value is only near what its name promises, as codes. */
  readonly because?: readonly string[];
  /** The same shift a week before. */
  readonly before: ShiftValue;
}

/** A service within the shift. */
export interface ShiftService extends NamedEntity {
  readonly figures: readonly Omit<ShiftFigure, "before">[];
  /** Contacts that were not answered within the waiting target; null = not known. */
  readonly missedContacts: number | null;
}

/** A quarter of an hour that was worse than the others, and why. */
export interface ShiftInterval {
  readonly from: Instant;
  readonly to: Instant;
  readonly missedContacts: number | null;
  /** The targets it missed, by how far. */
  readonly missed: readonly { readonly kpi: TargetKpiId; readonly value: number; readonly target: number }[];
  /** Where most of the contacts were that were not answered in time. */
  readonly service?: NamedEntity & { readonly missedContacts: number };
}

export interface ShiftAlarm {
  readonly id: string;
  readonly name: string;
  readonly scope: AlarmRecord["scope"];
  readonly target: EntityId;
  readonly media?: string;
  readonly raisedAt: Instant;
  /** How long it lasted; `isFloor`: at least so long. */
  readonly seconds: number;
  readonly isFloor: boolean;
  readonly isOpen: boolean;
  readonly acknowledgedBy?: string;
  readonly secondsToAcknowledge?: number;
}

export interface ShiftAlarms {
  /** Numbers are of at least so many. */
  readonly isCut: boolean;
  readonly raised: number;
  readonly stillOpen: number;
  readonly neverAcknowledged: number;
  /** null = none was acknowledged of those whose beginning was seen. */
  readonly medianSecondsToAcknowledge: number | null;
  /** Those that lasted longest, the longest first. */
  readonly longest: readonly ShiftAlarm[];
}

/** What mattered in one shift. */
export interface ShiftReport {
  readonly timezone: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly madeAt: Instant;
  readonly comparedFrom: Instant;
  readonly services: readonly NamedEntity[];
  readonly figures: readonly ShiftFigure[];
  /** Those with the most contacts that were not answered in time first. */
  readonly perService: readonly ShiftService[];
  /** The worst first, at most five. */
  readonly worstIntervals: readonly ShiftInterval[];
  readonly alarms: ShiftAlarms;
  /** Resets and orders, the oldest first. */
  readonly deeds: { readonly isCut: boolean; readonly marks: readonly HistoryAnnotation[] };
  /** Within the shift, the oldest first. */
  readonly gaps: readonly (HistoryGap & { readonly to: Instant })[];
}

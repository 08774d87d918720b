import type { EntityId } from "../floor.ts";
import type { TrendKpiId } from "../trends/trend-kpi.ts";

/** What a shift is told by, in the order in which it is read. */
export const reportKpis = [
  "service_level",
  "abandon_rate",
  "asa",
  "aht",
  "longest_wait",
  "received",
  "handled",
  "abandoned",
] as const satisfies readonly TrendKpiId[];

export type ReportKpiId = (typeof reportKpis)[number];

/** Those that a shift may be held to. */
export const targetKpis = [
  "service_level",
  "abandon_rate",
  "asa",
  "aht",
  "longest_wait",
] as const satisfies readonly ReportKpiId[];

export type TargetKpiId = (typeof targetKpis)[number];

/** Limits by KPI, in its unit: a ratio is 0–1, a duration seconds. At the limit itself the target is met. */
export type ReportTargets = Readonly<Partial<Record<TargetKpiId, number>>>;

/** The languages that a report is written in. */
export const reportLanguages = ["pt-BR", "en", "es"] as const;

export type ReportLanguage = (typeof reportLanguages)[number];

/** When people work, on the wall of the contact centre. */
export interface ReportShift {
  /** Such as `06:00`: at a quarter of an hour, since quarters are what history keeps the longest. */
  readonly from: string;
  /** At or before `from`: on the day after. */
  readonly to: string;
  /** Days on which it begins, 1 (Monday) to 7 (Sunday). */
  readonly days: readonly number[];
}

/** What somebody wants told of a shift. */
export interface ReportDraft {
  readonly name: string;
  /** `all`: every service that whoever it is made for may see then. */
  readonly services: "all" | readonly EntityId[];
  readonly shift: ReportShift;
  readonly targets: ReportTargets;
  /** Addresses; nobody is told of the others. */
  readonly recipients: readonly string[];
  readonly language: ReportLanguage;
  /** Present: it is sent by itself, so many minutes after the shift. */
  readonly sending?: { readonly afterMinutes: number };
}

/** A report that is kept. */
export interface Report extends ReportDraft {
  readonly id: string;
  /** Counts up from 1 with every change. */
  readonly version: number;
  /** The account or key whose scope counts when it is sent by itself. */
  readonly owner: string;
}

/** One time that a shift was worked. */
export interface WorkedShift {
  /** The day on which it began, such as `2026-11-25`. */
  readonly date: string;
  readonly fromMs: number;
  /** Not included. */
  readonly toMs: number;
}

import type {
  AgentTimeline,
  AlarmsAnswer,
  ContactRecord,
  ContactsAnswer,
  EntityId,
  HistoryAnnotation,
  HistoryComparison,
  HistoryGap,
  HistoryOverlay,
  HistorySeriesAnswer,
  HistoryStanding,
  HistoryStep,
  Instant,
  Scope,
  TrendKpi,
} from "@/lib/domain/index.ts";

/** Epoch ms; `toMs` is not included. */
export interface HistoryRange {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface HistorySeriesQuery extends HistoryRange {
  readonly services: readonly EntityId[];
  /** Absent: all media of each service together. */
  readonly media?: string | undefined;
  readonly kpis: readonly TrendKpi[];
  readonly stepMinutes: HistoryStep;
}

export interface HistoryPageQuery extends HistoryRange {
  readonly scope: Scope;
  readonly limit: number;
  /** As an answer's `next` told it. */
  readonly before?: number | undefined;
}

export interface HistoryContactsQuery extends HistoryPageQuery {
  readonly service?: EntityId | undefined;
  readonly outcome?: ContactRecord["outcome"] | undefined;
  readonly minWaitSeconds?: number | undefined;
}

export interface HistoryAnnotations {
  readonly from: Instant;
  readonly to: Instant;
  /** The oldest first, at most 500; `isCut`: the range has more. */
  readonly annotations: readonly HistoryAnnotation[];
  readonly isCut?: true;
  readonly gaps: readonly HistoryGap[];
}

/** Since the start of the process. */
export interface HistoryCounters {
  readonly writtenRows: number;
  readonly lostRows: number;
  readonly waitingRows: number;
  readonly failures: number;
  readonly prunedRows: number;
  readonly compactedHours: number;
}

/**
 * The memory of the floor over days: it listens to the hub and never feeds it. Every question may reject with a
 * `StoreError` while the database cannot be had; the live view goes on.
 */
export interface History {
  series(query: HistorySeriesQuery): Promise<HistorySeriesAnswer>;
  /** A KPI of the services that `scope` sees, at this time of another day. */
  compare(kpi: TrendKpi, against: HistoryOverlay, scope: Scope): Promise<HistoryComparison>;
  /** An agent's states and contacts; contacts name only services that `scope` sees. */
  agent(agent: EntityId, range: HistoryRange, scope: Scope): Promise<AgentTimeline>;
  alarms(query: HistoryPageQuery): Promise<AlarmsAnswer>;
  contacts(query: HistoryContactsQuery): Promise<ContactsAnswer>;
  annotations(range: HistoryRange, scope: Scope): Promise<HistoryAnnotations>;
  /** Since when nothing could be written, and what was lost. */
  standing(): HistoryStanding;
  counters(): HistoryCounters;
  /** Writes what waits, as far as the database takes it within some seconds, and ends. */
  stop(): Promise<void>;
}

import type { EntityId, Instant, Presence } from "../floor.ts";
import type { FloorAlarm } from "../floor-alarm.ts";
import type { KpiUnit } from "../kpi/kpi.ts";
import type { TrendKind, TrendKpiId } from "../trends/trend-kpi.ts";
import type { TrendPoint } from "../trends/trend-series.ts";

/** How many minutes a point of history may cover. */
export const historySteps = [1, 5, 15, 30, 60] as const;

export type HistoryStep = (typeof historySteps)[number];

/** Which other stretch of time stands beside the one asked for, at the same time of day on the wall. */
export type HistoryOverlay = "yesterday" | "last_week";

/** One series of `GET /api/history/series`. */
export interface HistorySeries {
  readonly service: EntityId;
  /** Absent: all media of the service together. */
  readonly media?: string;
  readonly kpi: TrendKpiId;
  readonly kind: TrendKind;
  readonly unit: KpiUnit;
  /** Oldest first, without a hole: a gap is a point with null and the reason. */
  readonly points: readonly TrendPoint[];
  /** Over the whole range: a counter's sum, a ratio of the sums, the last of a gauge with its extremes. */
  readonly total: Omit<TrendPoint, "at">;
}

/** What `GET /api/history/series?service=…&kpi=…&media=…&from=…&to=…&step=…` answers. `to` is not included. */
export interface HistorySeriesAnswer {
  readonly timezone: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly stepMinutes: HistoryStep;
  readonly series: readonly HistorySeries[];
  /** Since when anything is kept at this resolution; absent = nothing is. */
  readonly keptSince?: Instant;
}

/** How a reading stands against the same time of another day: `GET /api/history/compare?kpi=…&against=…`. */
export interface HistoryComparison {
  readonly kpi: TrendKpiId;
  readonly against: HistoryOverlay;
  /** IANA zone of the contact centre, in which `at` shows the same time on the wall as now. */
  readonly timezone: string;
  /** The instant on the other day. */
  readonly at: Instant;
  /**
   * The value at that time of that day: a gauge as it stood, a counter since midnight, a ratio since midnight;
   * null = not known.
   */
  readonly services: Readonly<Record<EntityId, number | null>>;
  /** Minutes since midnight that are not known, of the services that have such: what is counted is then a least value. */
  readonly missingMinutes: Readonly<Record<EntityId, number>>;
  /** All services that may be seen together, null = not known. */
  readonly floor: number | null;
  /** The same of today so far, by the same rule: what a counter has counted since it was last reset is another thing. */
  readonly now: {
    readonly services: Readonly<Record<EntityId, number | null>>;
    readonly floor: number | null;
  };
}

/** One stay of an agent in a state: `GET /api/history/agents/<id>?from=…&to=…`. */
export interface AgentSpan {
  readonly from: Instant;
  /** Absent while it lasts. */
  readonly to?: Instant;
  readonly presence: Presence;
  readonly state?: string;
  readonly stateId?: string;
  readonly pause?: string;
  /** Its start was not seen: it began then or before. */
  readonly startIsFloor?: true;
  /** Its end was not seen: it lasted until then at least. */
  readonly endIsFloor?: true;
}

/** Time in which nobody heard the source, or nothing was recorded: never to be drawn as a state or as 0. */
export interface HistoryGap {
  readonly from: Instant;
  readonly to?: Instant;
  readonly reason: "not_live" | "not_recorded" | "lost";
}

export interface AgentTimeline {
  readonly timezone: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly agent: EntityId;
  readonly spans: readonly AgentSpan[];
  /** Contacts as they were observed. */
  readonly contacts: readonly ContactRecord[];
  readonly gaps: readonly HistoryGap[];
}

/** A contact as it was observed, from its queue to its end. */
export interface ContactRecord {
  readonly id: string;
  readonly service?: EntityId;
  readonly agent?: EntityId;
  readonly media: string;
  readonly party?: string;
  readonly startedAt: Instant;
  /** Seconds in the queue; `waitIsFloor`: at least so many. */
  readonly waitSeconds?: number;
  readonly waitIsFloor?: true;
  readonly answeredAt?: Instant;
  readonly endedAt?: Instant;
  /** `left_queue`: it waited and was seen with no agent before it went: given up, or taken where nobody saw. */
  readonly outcome: "handled" | "left_queue" | "open" | "unknown";
}

/** What `GET /api/history/contacts?outcome=…&minWait=…&service=…&from=…&to=…` answers, the newest first. */
export interface ContactsAnswer {
  readonly from: Instant;
  readonly to: Instant;
  readonly contacts: readonly ContactRecord[];
  /** There are more than were asked for; pass it as `before`. */
  readonly next?: string;
  readonly gaps: readonly HistoryGap[];
}

/** One alarm from its raising to its end. */
export interface AlarmRecord {
  readonly id: string;
  readonly alarm: string;
  readonly name: string;
  /** Whose alarm it is; absent: the CTI's. */
  readonly kind?: FloorAlarm["kind"];
  /** The figure that a rule watches, in whose unit `worst` and `limit` are. */
  readonly kpi?: string;
  readonly scope: "service" | "agent" | "floor";
  readonly target: EntityId;
  readonly media?: string;
  readonly severity?: string;
  readonly raisedAt: Instant;
  readonly raisedIsFloor?: true;
  readonly clearedAt?: Instant;
  readonly clearedIsFloor?: true;
  readonly worst: number;
  readonly limit: number;
  readonly acknowledged?: { readonly by: string; readonly at: Instant; readonly note?: string };
}

/** What `GET /api/history/alarms?from=…&to=…` answers, the newest first. */
export interface AlarmsAnswer {
  readonly from: Instant;
  readonly to: Instant;
  readonly alarms: readonly AlarmRecord[];
  readonly next?: string;
  readonly gaps: readonly HistoryGap[];
}

/** A mark on a chart: a reset, a command that was carried out, a gap. `GET /api/history/annotations?from=…&to=…`. */
export interface HistoryAnnotation {
  readonly at: Instant;
  readonly kind: "reset" | "command" | "source_lost" | "source_back" | "counter_restarted";
  readonly target?: EntityId;
  readonly by?: string;
  readonly text?: string;
}

/** Whether history is being written: part of `/readyz`, `/admin/health` and of a banner. */
export interface HistoryStanding {
  readonly isOn: boolean;
  /** It is not to be written, by the configuration. */
  readonly isDisabled?: true;
  /** Since when nothing could be written. */
  readonly offSince?: Instant;
  /** Rows that were given up because the database could not take them. */
  readonly lostRows: number;
  readonly waitingRows: number;
}

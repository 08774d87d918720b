import type {
  AlarmSeverity,
  Direction,
  EntityId,
  FloorAcknowledgement,
  FloorCall,
  FloorPauseNow,
  FloorPendingPause,
  Instant,
  Media,
} from "./floor.ts";

export interface ServiceListing {
  readonly name: string;
  readonly direction?: Direction;
  readonly dialMode?: string;
  readonly media?: readonly Media[];
  readonly open?: boolean;
  readonly opensAt?: Instant;
  readonly closesAt?: Instant;
}

export interface AgentListing {
  readonly name: string;
  readonly report?: AgentStateReport;
}

/** An agent's current state as one message tells it. Absent members are not known from this message. */
export interface AgentStateReport {
  /** Wire state name, lower case with underscores (`ready_free`, `custom_pause`, …). */
  readonly state: string;
  readonly stateId?: string;
  /** Exact start, when the message tells it. */
  readonly since?: Instant;
  /** True when the message announces the transition itself (then its start is `at`). */
  readonly isTransition: boolean;
  readonly pause?: FloorPauseNow;
  /** null: known to have none. */
  readonly pendingPause?: FloorPendingPause | null;
  readonly changedBy?: string;
  readonly loginAt?: Instant;
  readonly extension?: string;
  readonly contingency?: boolean;
}

/** A call in a report: entity references are the source's names, `durationSeconds` counts up to `at` of the event. */
export interface CallReport
  extends Omit<FloorCall, "service" | "agent" | "startedAt" | "acceptedAt" | "chat"> {
  /** Trimmed; the key in the floor. */
  readonly id: string;
  readonly service?: string;
  readonly agent?: string;
  readonly durationSeconds?: number;
}

export interface ServiceStatsReport {
  readonly name: string;
  /** By media. */
  readonly stats: readonly { readonly media: Media; readonly values: Readonly<Record<string, number>> }[];
  /** Whole list of calls; absent = not in this message (unchanged). */
  readonly calls?: readonly CallReport[];
}

export interface StateTotalReport {
  readonly id: string;
  readonly name: string;
  readonly trigger?: string;
  readonly times: number;
  readonly totalSeconds: number;
  readonly prePause?: { readonly times: number; readonly totalSeconds: number };
}

export interface AgentStatsReport {
  readonly name: string;
  readonly services: readonly {
    readonly name: string;
    readonly stats: readonly { readonly media: Media; readonly values: Readonly<Record<string, number>> }[];
  }[];
  /** Rows of states_details in this message, upserted by id; absent = unchanged. */
  readonly states?: readonly StateTotalReport[];
  readonly calls?: readonly CallReport[];
}

/** An absent member = not so (any more). */
export interface AlarmMarks {
  readonly acknowledged?: FloorAcknowledgement;
  readonly snoozedUntil?: Instant | "cleared";
}

export interface AlarmReport {
  /** Canonical spelling where known. */
  readonly name: string;
  readonly scope: "service" | "agent" | "floor";
  readonly target: string;
  readonly media?: Media;
  readonly value: number;
  readonly limit: number;
  /** Absent = a fact of the CTI, whose severity follows from the catalogue. */
  readonly rule?: RuleAlarmReport;
}

/** What only a rule of ours knows about its alarm. */
export interface RuleAlarmReport {
  readonly id: string;
  readonly kpi: string;
  /** The entity in the floor, which is another source's: `target` is then only its name. */
  readonly target: EntityId;
  readonly severity: AlarmSeverity;
  readonly since: Instant;
  readonly isUnknown: boolean;
  /** Within the quiet hours of the rule. */
  readonly isQuiet: boolean;
}

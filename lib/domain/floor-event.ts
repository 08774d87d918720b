import type {
  AgentStateOrigin,
  AlarmSeverity,
  Direction,
  EntityId,
  FloorAcknowledgement,
  FloorCall,
  FloorCapacity,
  FloorCommand,
  FloorContent,
  FloorPause,
  FloorPauseNow,
  FloorPendingPause,
  Instant,
  LinkState,
  Media,
  UnknownCounts,
} from "./floor.ts";
import type { FloorAgentEvents, FloorDay } from "./floor-day.ts";

/**
 * What a source reports, in the neutral words of the domain. Names are the source's own (no prefix);
 * `applyEvents` makes ids of them. `at` is when our process observed the fact, on the server's clock.
 */
export type FloorEvent =
  /** The link changed. `heard` below keeps it alive. */
  | {
      readonly type: "link";
      readonly source: string;
      readonly link: LinkState;
      readonly at: Instant;
      readonly reason?: string;
    }
  /** Bytes arrived that prove life (an event or a heartbeat). Never makes a revision by itself. */
  | { readonly type: "heard"; readonly source: string; readonly at: Instant }
  /** Replaces the given members of the source's status. */
  | {
      readonly type: "source-status";
      readonly source: string;
      readonly agentState?: AgentStateOrigin;
      readonly degraded?: Readonly<Record<string, string>>;
      readonly unknown?: UnknownCounts;
      /** null: agents do not tell of their contacts. */
      readonly agentEvents?: FloorAgentEvents | null;
    }
  /** The source's local day is this one. Told again of the same day it changes nothing. */
  | {
      readonly type: "day-began";
      readonly source: string;
      readonly date: string;
      readonly startedAt: Instant;
      readonly at: Instant;
    }
  /** What an earlier life of this process knew of the day, before anything else is told. */
  | { readonly type: "day-restored"; readonly source: string; readonly memory: DayMemory }
  /** Services by name. `complete`: services absent from it no longer exist. Otherwise an upsert. */
  | {
      readonly type: "services-listed";
      readonly source: string;
      readonly services: readonly ServiceListing[];
      readonly complete: boolean;
      readonly at: Instant;
    }
  /** Agents by name, with their state where the list carries it. `complete` as above. */
  | {
      readonly type: "agents-listed";
      readonly source: string;
      readonly agents: readonly AgentListing[];
      readonly complete: boolean;
      readonly at: Instant;
    }
  /** Pause reasons. `complete` replaces those of the same `trigger`. */
  | {
      readonly type: "pauses-listed";
      readonly source: string;
      readonly trigger: FloorPause["trigger"];
      readonly pauses: readonly FloorPause[];
      readonly complete: boolean;
    }
  /** Statistics of services. Merged per (service, media, metric); `full` replaces what each named service had. */
  | {
      readonly type: "service-stats";
      readonly source: string;
      readonly services: readonly ServiceStatsReport[];
      readonly full: boolean;
      readonly at: Instant;
    }
  /** Statistics of agents. Merged per (agent, service, media, metric); `full` replaces what each named agent had. */
  | {
      readonly type: "agent-stats";
      readonly source: string;
      readonly agents: readonly AgentStatsReport[];
      readonly full: boolean;
      readonly at: Instant;
    }
  /** After a full resend: statistics and calls of services or agents not in `keep` are no longer known. */
  | {
      readonly type: "stats-swept";
      readonly source: string;
      readonly scope: "services" | "agents";
      readonly keep: readonly string[];
      readonly at: Instant;
    }
  /** The whole set of active alarms of this source: what is missing has cleared. */
  | {
      readonly type: "alarms";
      readonly source: string;
      readonly alarms: readonly AlarmReport[];
      readonly at: Instant;
    }
  /** Alarms of this source may have begun or cleared unseen: until its next `alarms` nobody knows. */
  | { readonly type: "alarms-untold"; readonly source: string }
  /** What people did about one active alarm: replaces what they did before. Without effect once it has cleared. */
  | { readonly type: "alarm-marks"; readonly alarm: string; readonly marks: AlarmMarks }
  /** One agent's current state. */
  | {
      readonly type: "agent-state";
      readonly source: string;
      readonly agent: string;
      readonly report: AgentStateReport;
      readonly at: Instant;
    }
  /** Devices (slots) by media; replaces what was known. */
  | {
      readonly type: "agent-capacity";
      readonly source: string;
      readonly agent: string;
      readonly capacity: Readonly<Record<string, FloorCapacity>>;
    }
  /** All calls of one agent now (agent/get_status, on_agent_status). */
  | {
      readonly type: "agent-calls";
      readonly source: string;
      readonly agent: string;
      readonly calls: readonly CallReport[];
      readonly at: Instant;
    }
  /** One call of an agent began or changed (held, retrieved, released …). */
  | {
      readonly type: "call-changed";
      readonly source: string;
      readonly agent: string;
      readonly call: CallReport;
      /** The message says that the agent accepted it just now. */
      readonly isAccepted?: boolean;
      readonly at: Instant;
    }
  | {
      readonly type: "call-ended";
      readonly source: string;
      readonly agent: string;
      readonly callId: string;
      readonly at: Instant;
    }
  | {
      readonly type: "chat-message";
      readonly source: string;
      readonly agent: string;
      readonly callId: string;
      readonly from: "agent" | "party";
      readonly at: Instant;
    }
  /** A command's life as the command room reports it; null forgets it. */
  | { readonly type: "command"; readonly id: string; readonly command: FloorCommand | null };

/** A source's day as it can be kept over a restart; every counter that is not 0 stands in `last`. */
export interface DayMemory {
  readonly day: FloorDay;
  /** When the source was last heard. */
  readonly heardAt: Instant;
  readonly services: NonNullable<FloorContent["serviceDays"]>;
  readonly agents: NonNullable<FloorContent["agentDays"]>;
}

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

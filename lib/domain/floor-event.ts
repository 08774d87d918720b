import type {
  AgentStateOrigin,
  FloorCapacity,
  FloorCommand,
  FloorContent,
  FloorPause,
  Instant,
  LinkState,
  UnknownCounts,
} from "./floor.ts";
import type { FloorAgentEvents, FloorDay } from "./floor-day.ts";
import type {
  AgentListing,
  AgentStateReport,
  AgentStatsReport,
  AlarmMarks,
  AlarmReport,
  CallReport,
  ServiceListing,
  ServiceStatsReport,
} from "./floor-report.ts";
import type { MergePatch } from "./patch/merge-patch.ts";

export type * from "./floor-report.ts";

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
  /** The way from one floor of a recording to the next; commands of then are no part of it. */
  | { readonly type: "recorded"; readonly source: string; readonly patch: MergePatch }
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

import type { FloorAlarm } from "./floor-alarm.ts";
import type { FloorCommand } from "./floor-command.ts";
import type { FloorAgentEvents, FloorDay, FloorDayCounters, FloorServiceDay } from "./floor-day.ts";
import type { EntityId, Instant, Media, MetricValues } from "./floor-values.ts";

export type * from "./floor-alarm.ts";
export type * from "./floor-command.ts";
export type * from "./floor-values.ts";

/**
 * The floor: everything known about a contact centre at one instant, exactly as `GET /api/floor`
 * publishes it. Plain JSON, keyed maps everywhere, so that a change is an RFC 7396 merge patch.
 * An absent member is unavailable: never 0, never null. Instants are ISO-8601 UTC, durations seconds,
 * ids `<source>:<name>`. Values are immutable: a changed floor shares every unchanged part with the
 * one before, and diffing, narrowing and rendering rely on that identity.
 */

/** State of a link that carries live data. `connecting` = never live yet; `stale` = was live, now silent or refused; `down` = given up for now. */
export type LinkState = "connecting" | "live" | "stale" | "down";

/** How an agent's current state is learnt: pushed by events, polled lists, derived from running totals, or not at all. */
export type AgentStateOrigin = "push" | "poll" | "derived" | "none";

/** What is odd about the upstream since this process started: counted, never fatal. */
export interface UnknownCounts {
  /** Events with a name the client does not know. */
  readonly events: number;
  /** Distinct unknown fields and statistics seen. */
  readonly fields: number;
  /** Malformed events and records dropped. */
  readonly dropped: number;
}

export interface FloorSource {
  readonly kind: "interact";
  readonly link: LinkState;
  readonly linkSince: Instant;
  /** Present when this is no contact centre but a recording of one, played in a loop with its instants moved to now. */
  readonly recording?: { readonly name: string; readonly from: Instant; readonly to: Instant };
  /** Why the link is not live, as a closed code (`silent`, `refused`, `server_disconnected`, …). */
  readonly linkReason?: string;
  /** When the last byte that proves life arrived. */
  readonly heardAt?: Instant;
  readonly agentState: AgentStateOrigin;
  /** Capability → why it is missing, e.g. `service_details: "no_license"`. Empty when nothing is. */
  readonly degraded: Readonly<Record<string, string>>;
  readonly unknown: UnknownCounts;
  /** The local day that figures "of the day" count; absent until the day is known. */
  readonly day?: FloorDay;
  /** Absent while agents do not tell what happens to their contacts (the agent resource is not licensed or lost). */
  readonly agentEvents?: FloorAgentEvents;
  /** Since when its active alarms are known without a break; absent = not told yet, so that none does not mean none. */
  readonly alarmsKnownSince?: Instant;
  /** When its statistics were last sent whole, and not only what had changed. */
  readonly statsWholeAt?: { readonly services?: Instant; readonly agents?: Instant };
}

export type Direction = "inbound" | "outbound";

export interface FloorCall {
  readonly media: Media;
  readonly queued: boolean;
  /** Entity id of the service. */
  readonly service?: EntityId;
  /** Entity id of the agent; absent while queued. */
  readonly agent?: EntityId;
  readonly party?: string;
  /** Start of the call as derived from its reported duration: exact to about two seconds. */
  readonly startedAt?: Instant;
  readonly state: string;
  readonly direction?: Direction | "unknown";
  readonly origin?: string;
  readonly profile?: number;
  readonly priority?: number;
  readonly entryPoint?: string;
  readonly entryAddress?: string;
  readonly consultationCallId?: string;
  /** When the agent was seen to accept it; absent when nobody looked. */
  readonly acceptedAt?: Instant;
  /** Chat only, when the agent resource is licensed. */
  readonly chat?: {
    readonly firstReplyAt?: Instant;
    /** The customer's first message that is not answered yet. */
    readonly unansweredSince?: Instant;
    readonly lastMessageAt: Instant;
    readonly lastFrom: "agent" | "party";
  };
}

export interface FloorService {
  readonly source: string;
  readonly name: string;
  readonly direction?: Direction;
  readonly dialMode?: string;
  readonly media: readonly Media[];
  readonly open?: boolean;
  readonly opensAt?: Instant;
  readonly closesAt?: Instant;
  /** By media. */
  readonly metrics: Readonly<Record<string, MetricValues>>;
  /** When a metric or call of this service last changed. */
  readonly changedAt?: Instant;
  /** By trimmed call id; absent when call details are not available. */
  readonly calls?: Readonly<Record<string, FloorCall>>;
}

export type Presence = "offline" | "available" | "busy" | "private" | "paused" | "faulted" | "unknown";

export interface FloorPauseNow {
  readonly name: string;
  readonly trigger?: string;
  readonly endsAt?: Instant;
}

export interface FloorPendingPause {
  readonly name: string;
  readonly trigger?: string;
  readonly since?: Instant;
}

/**
 * Time spent in one state since the agent's statistics were reset.
 * While the state runs, `runningSince` is set and the total now is `totalSeconds + (now − runningSince)`:
 * a running total therefore costs no patch.
 */
export interface FloorStateTotal {
  readonly name: string;
  readonly trigger?: string;
  readonly times: number;
  readonly totalSeconds: number;
  readonly runningSince?: Instant;
  /** The part of it spent with a pause pending; runs like the total while `runningSince` is set. */
  readonly prePause?: {
    readonly times: number;
    readonly totalSeconds: number;
    readonly runningSince?: Instant;
  };
}

export interface FloorCapacity {
  readonly slots: number;
  readonly used?: number;
  readonly mode?: string;
}

export interface FloorAgent {
  readonly source: string;
  readonly name: string;
  readonly presence: Presence;
  /** Wire state name; absent when no origin of current states is available. */
  readonly state?: string;
  readonly stateId?: string;
  readonly since?: Instant;
  /** The state was already so when first seen: shown as "≥". */
  readonly sinceIsFloor?: boolean;
  readonly pause?: FloorPauseNow;
  readonly pendingPause?: FloorPendingPause;
  readonly changedBy?: string;
  readonly loginAt?: Instant;
  readonly extension?: string;
  readonly contingency?: boolean;
  /** By media. */
  readonly capacity?: Readonly<Record<string, FloorCapacity>>;
  /** Entity ids of services seen in this agent's statistics. */
  readonly services: readonly EntityId[];
  /** By service entity id, then media. */
  readonly metrics: Readonly<Record<EntityId, Readonly<Record<string, MetricValues>>>>;
  /** By state id. */
  readonly states: Readonly<Record<string, FloorStateTotal>>;
  /** By trimmed call id; absent when call details are not available. */
  readonly calls?: Readonly<Record<string, FloorCall>>;
}

export interface FloorPause {
  readonly id: string;
  readonly name: string;
  readonly trigger: "manual" | "scheduled";
  /** 0 = no limit; absent when not stated. */
  readonly totalMinutes?: number;
  readonly partialMinutes?: number;
  readonly durationMinutes?: number;
}

/** Everything but the envelope: what patches are computed on. */
export interface FloorContent {
  readonly sources: Readonly<Record<string, FloorSource>>;
  readonly services: Readonly<Record<EntityId, FloorService>>;
  readonly agents: Readonly<Record<EntityId, FloorAgent>>;
  readonly alarms: Readonly<Record<string, FloorAlarm>>;
  readonly pauses: Readonly<Record<EntityId, FloorPause>>;
  readonly commands: Readonly<Record<string, FloorCommand>>;
  /** By service, then medium; what is not there is as the source's day says, with a base of 0. */
  readonly serviceDays?: Readonly<Record<EntityId, Readonly<Record<string, FloorServiceDay>>>>;
  /** By agent, service and medium, likewise. */
  readonly agentDays?: Readonly<
    Record<EntityId, Readonly<Record<EntityId, Readonly<Record<string, FloorDayCounters>>>>>
  >;
}

/** The floor document of `GET /api/floor` and of the stream's `snapshot`. */
export interface FloorDocument extends FloorContent {
  readonly epoch: string;
  readonly revision: number;
  readonly serverTime: Instant;
  readonly build: string;
}

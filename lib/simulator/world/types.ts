/**
 * The simulated contact centre as its CTI server sees it: plain facts, no protocol.
 * `world/` invents the day, `server/` speaks Interact CTI about it. Instants are epoch
 * milliseconds on the world's own clock; durations are whole seconds unless named `…Ms`.
 */

/** Media an Interact service can carry. */
export type Media = "voice" | "chat" | "email";

/** How a service makes or takes contacts: `inbound`, or the outbound dial mode. */
export type ServiceType = "inbound" | "ready" | "preview" | "predictive" | "power" | "validation";

/** The 17 agent states of the manual, by wire name. */
export type AgentStateName =
  | "invalid"
  | "not_logged_in"
  | "ready"
  | "ready_free"
  | "ready_service"
  | "ready_private"
  | "pause"
  | "fail_pause"
  | "no_handling_fail_pause"
  | "timeout_fail_pause"
  | "invalid_state_fail_pause"
  | "inactivity_fail_pause"
  | "call_rejected_fail_pause"
  | "timeout_scheduled_fail_pause"
  | "follow_me_fail_pause"
  | "custom_pause"
  | "unknown";

export type PauseTrigger = "manual" | "scheduled" | "system";

export interface ServiceFacts {
  readonly name: string;
  readonly type: ServiceType;
  readonly media: readonly Media[];
  readonly open: boolean;
  /** Configured operation window, epoch ms; 0 when not configured. */
  readonly operationBegin: number;
  readonly operationEnd: number;
  /** Branch (voice) or address (email) contacts arrive at. */
  readonly entryPoint: string;
  readonly entryAddress: string;
}

export interface DeviceFacts {
  readonly media: Media;
  readonly quantity: number;
  readonly handleMode: "auto" | "manual";
}

export interface PrePauseFacts {
  readonly id: number;
  readonly name: string;
  readonly trigger: PauseTrigger;
  readonly beganAt: number;
}

export interface AgentFacts {
  readonly name: string;
  readonly loggedIn: boolean;
  /** Epoch ms; undefined when logged out. */
  readonly loginAt: number | undefined;
  readonly state: AgentStateName;
  readonly stateId: number;
  readonly stateSince: number;
  /** Login of who changed the state last, `system` for the system. */
  readonly stateChangedBy: string;
  readonly pauseName: string | undefined;
  readonly pauseTrigger: PauseTrigger | undefined;
  /** End of a scheduled pause, epoch ms. */
  readonly pauseEndsAt: number | undefined;
  readonly prePause: PrePauseFacts | undefined;
  readonly branch: string | undefined;
  readonly contingency: boolean;
  readonly devices: readonly DeviceFacts[];
  /** Names of the services the agent serves. */
  readonly services: readonly string[];
}

/** One row of `states_details`: since the agent's statistics were reset, the running stay included. */
export interface StateTotals {
  readonly id: number;
  readonly name: AgentStateName;
  readonly trigger: PauseTrigger | undefined;
  readonly times: number;
  readonly totalTime: number;
  /** Only in ready_service (4) and ready_private (5). */
  readonly prePause: { readonly times: number; readonly totalTime: number } | undefined;
}

/** The 19 call states of the agent resource; the supervisor resource only says busy or queued. */
export type CallState =
  | "ready"
  | "dialing"
  | "ringing"
  | "calling"
  | "busy"
  | "conference"
  | "held"
  | "paused"
  | "after_call"
  | "classifying"
  | "unavailable"
  | "fail"
  | "reserved"
  | "queued"
  | "waiting_authorization"
  | "authorized"
  | "blocked"
  | "monitoring"
  | "unknown";

export interface CallFacts {
  /** The CTI's id: contains spaces, slashes and colons, e.g. `21/11/26 09:31:13 013A 8013/00`. */
  readonly id: string;
  readonly media: Media;
  readonly service: string;
  /** Undefined while queued. A private call has an agent but an empty `service`. */
  readonly agent: string | undefined;
  readonly interlocutor: string;
  readonly startedAt: number;
  readonly state: CallState;
  readonly type: "inbound" | "outbound" | "unknown";
  readonly source: string;
  readonly consultationCallId: string | undefined;
  readonly entryPoint: string | undefined;
  readonly entryAddress: string | undefined;
  readonly associatedData: string;
  /** 1–5, rises while the call waits. */
  readonly profile: number;
  readonly priority: number;
  readonly queued: boolean;
}

export interface PauseFacts {
  readonly id: number;
  readonly name: string;
  readonly trigger: "manual" | "scheduled";
  /** Minutes; 0 = no limit. Manual pauses only. */
  readonly totalMinutes: number;
  readonly partialMinutes: number;
  /** Minutes; scheduled pauses only. */
  readonly durationMinutes: number;
}

export interface ClassificationFacts {
  readonly id: number;
  readonly name: string;
  readonly scope: "general" | "inbound" | "outbound" | "service";
}

export interface ChatMessageFacts {
  readonly callId: string;
  readonly service: string;
  readonly agent: string;
  /** Who wrote: the agent's or the customer's name. */
  readonly actor: string;
  readonly actorAlias: string;
  readonly message: string;
  readonly messageId: number;
  readonly at: number;
}

/** A login that may supervise, with its password and its grants by group of get_user_grants. */
export interface SupervisorFacts {
  readonly login: string;
  readonly password: string;
  readonly grants: {
    readonly supervision: readonly string[];
    readonly access: readonly string[];
    readonly agent: readonly string[];
    readonly calls: readonly { readonly media: Media; readonly grants: readonly string[] }[];
  };
}

/** What happened, in order, for the agent resource's events. */
export type WorldEvent =
  | { readonly type: "login" | "logout" | "state_change" | "config_change"; readonly agent: string }
  | { readonly type: "queue_change"; readonly service: string }
  | {
      readonly type:
        | "call_receive"
        | "call_accept"
        | "call_hold"
        | "call_retrieve"
        | "call_release"
        | "call_end";
      readonly agent: string;
      /** The call as it stood right after the event. */
      readonly call: CallFacts;
    }
  | { readonly type: "chat_message"; readonly agent: string; readonly message: ChatMessageFacts }
  | {
      readonly type: "agents_list" | "services_list" | "pauses_list" | "classifications_list";
      readonly names: readonly string[];
      readonly membershipChanged: boolean;
    };

export type CommandOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly error: "command_denied" | "command_failed" | "not_found" | "invalid_data";
    };

/** Everything the CTI server may ask of the contact centre. Reads are cheap and never advance time. */
export interface World {
  readonly seed: number;
  /** Now, epoch ms, on the world's clock. */
  now(): number;
  /** Plays the day forward to `instant`; events reach listeners in order. Never goes back. */
  advanceTo(instant: number): void;
  /** Registers a listener; returns its removal. */
  onEvent(listener: (event: WorldEvent) => void): () => void;

  services(): readonly ServiceFacts[];
  agents(): readonly AgentFacts[];
  agent(name: string): AgentFacts | undefined;
  service(name: string): ServiceFacts | undefined;
  pauses(): readonly PauseFacts[];
  classifications(): readonly ClassificationFacts[];
  supervisors(): readonly SupervisorFacts[];

  /** All numeric service statistics by wire name (64: all but calls_details, profiles spelled out). Undefined for an unknown pair. */
  serviceStatistics(service: string, media: Media): Readonly<Record<string, number>> | undefined;
  /** Queued and handled calls of a service, oldest first. */
  serviceCalls(service: string): readonly CallFacts[];
  /** The 15 numeric agent statistics for one service and media. */
  agentStatistics(agent: string, service: string, media: Media): Readonly<Record<string, number>> | undefined;
  agentCalls(agent: string): readonly CallFacts[];
  agentStates(agent: string): readonly StateTotals[];

  /** Value an alarm watches now, per service or agent; undefined = nothing to watch (no calls). */
  alarmValue(alarm: string, target: string, media: Media): number | undefined;

  setAgentState(agent: string, stateId: number, by: string): CommandOutcome;
  logoutAgent(agent: string, by: string): CommandOutcome;
  resetAgentStatistics(agent: string): CommandOutcome;
  resetServiceStatistics(service: string): CommandOutcome;

  /** For tests: puts the floor in a named condition, e.g. a queue of `count` waiting calls, or a new agent. */
  addAgent(name: string, services: readonly string[]): void;
  removeAgent(name: string): void;
  addService(name: string, media: readonly Media[]): void;
  removeService(name: string): void;
  offerCalls(service: string, media: Media, count: number): void;
}

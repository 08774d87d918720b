import type { WireFormat } from "../codec/index.ts";
import type { MonitorName } from "../interact-client.ts";
import type { Deviation } from "./deviation-book.ts";

/**
 * What became of one resource: `understood` as the manual says it · `misspelt` understood after an alias or a repair ·
 * `unknown` understood but for parts nobody knows · `unreadable` answered with what no reader can make sense of ·
 * `silent` granted, and then nothing came · `not_licensed` · `refused` with an error type or an HTTP status ·
 * `absent` there is no such path · `unreachable` no answer · `not_asked` left out.
 */
export type ResourceStatus =
  | "understood"
  | "misspelt"
  | "unknown"
  | "unreadable"
  | "silent"
  | "not_licensed"
  | "refused"
  | "absent"
  | "unreachable"
  | "not_asked";

/** One resource of the CTI in one format. */
export interface ResourceReport {
  /** E.g. `supervisor/get_agents_list`. */
  readonly name: string;
  readonly status: ResourceStatus;
  /** Of the request that decided, in milliseconds. */
  readonly latencyMs?: number;
  /** `error_type` of the CTI. */
  readonly errorType?: string;
  readonly httpStatus?: number;
  /** One sentence for people. */
  readonly detail?: string;
  /** Fields that nobody knows, as on the wire. */
  readonly unknownFields: readonly string[];
  /** Members left out because they could not be understood. */
  readonly dropped: number;
}

/** How one event is called here. */
export interface EventReport {
  /** The manual's one name. */
  readonly name: string;
  /** As received; more than one when the CTI is not of one mind. */
  readonly wireNames: readonly string[];
  readonly count: number;
  /** Row of the ambiguity list when the name is an alias. */
  readonly row?: string;
  readonly isKnown: boolean;
}

/** The first time that something came whole after subscribing. */
export interface FirstSend {
  readonly event: string;
  /** Seconds from the answer to subscribe. */
  readonly afterSeconds: number;
  /** Services, agents or listed items in it. */
  readonly items: number;
}

/** One channel with its subscription, from open to released. */
export interface ChannelReport {
  readonly monitor: MonitorName;
  readonly openMethod?: "POST" | "GET";
  readonly channelIdFrom?: "cti" | "client";
  /** Longest pause before a heart beat, in seconds: absent when none was needed in the time. */
  readonly heartbeatSeconds?: number;
  readonly firstSends: readonly FirstSend[];
  readonly events: readonly EventReport[];
  /** What was given up to be granted the rest: capability → why. */
  readonly degraded: Readonly<Record<string, string>>;
  /** Whether the subscription and the channel are certainly gone; absent when there was nothing to release. */
  readonly isReleased?: boolean;
  /** Whether clear_*_stats made everything be sent again; only with `allowClear`. */
  readonly clears?: readonly { readonly name: string; readonly outcome: string }[];
}

/** Statistics of one scope against the catalogue. */
export interface StatisticsReport {
  readonly scope: "service" | "agent";
  readonly asked: number;
  readonly received: number;
  /** Asked for and never received. */
  readonly missing: readonly string[];
  /** Received, and in no catalogue. */
  readonly unknown: readonly string[];
  /** Numbers that came as text in JSON. */
  readonly asText: readonly string[];
}

/** Registered names against those that statistics came for: fewer means a silent cut. */
export interface NamesReport {
  readonly scope: "services" | "agents";
  readonly listed: number;
  readonly subscribed: number;
  /** The first ten. */
  readonly missing: readonly string[];
}

/** One kind of alarm. `spelling` is what the CTI took. */
export interface AlarmReport {
  readonly name: string;
  readonly spelling?: string;
}

/** Licences of one kind by the MIBs; `whileHeld` is in use while this check was subscribed. */
export interface LicenceReport {
  readonly kind: string;
  readonly existing?: number;
  readonly inUse?: number;
  readonly whileHeld?: number;
  readonly afterwards?: number;
}

/** Words of closed vocabularies that the manual does not list, as received. */
export interface VocabularyReport {
  readonly agentStates: readonly string[];
  readonly callStates: readonly string[];
  readonly callSources: readonly string[];
}

/** Every request of one path. */
export interface LatencyReport {
  readonly path: string;
  readonly requests: number;
  readonly medianMs: number;
  readonly longestMs: number;
}

/** All that was found in one format. */
export interface FormatReport {
  readonly format: WireFormat;
  readonly resources: readonly ResourceReport[];
  readonly channels: readonly ChannelReport[];
  readonly statistics: readonly StatisticsReport[];
  readonly names: readonly NamesReport[];
  readonly alarms: readonly AlarmReport[];
  readonly licences: readonly LicenceReport[];
  readonly unknownWords: VocabularyReport;
  /** How dates look here: `dd/mm/yyyy hh:mm:ss`, `epoch seconds`, … with how often each was seen. */
  readonly dates: Readonly<Record<string, number>>;
  readonly deviations: readonly Deviation[];
  readonly latencies: readonly LatencyReport[];
}

/** Something that stands in the way, and what to do about it. */
export interface Problem {
  readonly thing: string;
  readonly remedy: string;
  /** Whether Mirante cannot do its work because of it. */
  readonly isEssential: boolean;
}

/** What all this means. */
export interface Verdict {
  /** `understood` · `not_understood` reachable, but something essential is missing · `unreachable` · `interrupted`. */
  readonly outcome: "understood" | "not_understood" | "unreachable" | "interrupted";
  readonly agentStates: "push" | "poll" | "derived" | "none" | "untried";
  /** Details of services and of agents: calls, running totals of states. */
  readonly details: "yes" | "services only" | "no" | "untried";
  /** The formats Mirante can run in. */
  readonly formats: readonly WireFormat[];
  readonly sentence: string;
  readonly problems: readonly Problem[];
}

/** The whole of one check. */
export interface ConformanceReport {
  readonly url: string;
  readonly startedAt: string;
  readonly durationSeconds: number;
  readonly isSubscribed: boolean;
  /** The CTI's clock minus ours by its Date header, in seconds. */
  readonly clockOffsetSeconds?: number;
  readonly formats: readonly FormatReport[];
  readonly verdict: Verdict;
}

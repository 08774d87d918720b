import type { WireAgent, WireAgentStatus, WireDevice } from "./wire-agent.ts";
import type { WireCall } from "./wire-call.ts";
import type { WireListing } from "./wire-listing.ts";
import type { WireAgentStats, WireServiceStats } from "./wire-statistics.ts";

/** One alarm over its limit for one service or agent. */
export interface WireAlarm {
  /** The manual's table spelling where the alarm is known, whatever the spelling received. */
  readonly name: string;
  readonly scope: "service" | "agent";
  readonly target: string;
  readonly value: number;
  readonly reference: number;
  /** Not in the manual; read when a server sends it. */
  readonly media?: string | undefined;
}

/** What happens to a call of an agent, each an `on_call_<step>`. */
export type WireCallStep =
  | "receive"
  | "accept"
  | "generate"
  | "hold"
  | "retrieve"
  | "release"
  | "consultation"
  | "conference"
  | "end";

/** One event of a channel, of any monitor, in either format. */
export type WireEvent =
  /** Nothing but life: an unnamed event with `{}` or nothing. */
  | { readonly kind: "heartbeat" }
  | { readonly kind: "open_channel"; readonly channelId?: string | undefined }
  | { readonly kind: "close_channel"; readonly channelId?: string | undefined }
  | {
      readonly kind: "subscription_expire" | "subscription_expire_warning";
      readonly id?: string | undefined;
      readonly channelId?: string | undefined;
    }
  /** The CTI's own link to the contact centre. */
  | { readonly kind: "server_state"; readonly state: "connected" | "disconnected" | "unknown" }
  | { readonly kind: "service_stats"; readonly services: readonly WireServiceStats[] }
  | { readonly kind: "agent_stats"; readonly agents: readonly WireAgentStats[] }
  /** All active alarms: what is missing has cleared. */
  | { readonly kind: "alarms"; readonly alarms: readonly WireAlarm[] }
  | ({ readonly kind: "agent_status" } & WireAgentStatus)
  | { readonly kind: "login" | "logout" | "state_change"; readonly agent: WireAgent }
  | { readonly kind: "config_change"; readonly agent: WireAgent; readonly devices: readonly WireDevice[] }
  | {
      readonly kind: "queue_change";
      readonly agent: WireAgent;
      readonly queues: readonly {
        readonly service: string;
        readonly length: number;
        readonly calls: readonly { readonly id: string; readonly media?: string | undefined }[];
      }[];
    }
  | {
      readonly kind: "call";
      readonly step: WireCallStep;
      readonly agent: WireAgent;
      readonly call: WireCall;
    }
  | {
      readonly kind: "chat_message";
      readonly agent: WireAgent;
      readonly callId: string;
      readonly actor?: string | undefined;
    }
  /** Known, and of no use to the floor except for the agent's state that it carries. */
  | { readonly kind: "ignored"; readonly name: string; readonly agent?: WireAgent | undefined }
  /** A list of registered items changed [manual: on_change]. */
  | { readonly kind: "list_change"; readonly isComplete: boolean; readonly listing: WireListing }
  /** Known by name, but without what it must carry: counted as dropped. */
  | { readonly kind: "malformed"; readonly name: string }
  | { readonly kind: "unknown"; readonly name: string };

import type { PlainNode, PlainValue } from "../codec/index.ts";

type Names = readonly string[] | "all";

interface CommonSubscription {
  /** When renewing: the id in the type it came in. */
  readonly id?: string | number;
  readonly channelId: number;
  /** 1 to 86,400 seconds. */
  readonly expiresSeconds: number;
}

/** What to monitor, in our words. Members left out are not sent; `"all"` is sent as such. */
export type Subscription =
  | (CommonSubscription & {
      readonly monitor: "supervisor";
      /** 5 to 60 seconds. */
      readonly updateIntervalSeconds: number;
      readonly agents?: Names;
      readonly services?: Names;
      readonly media?: Names;
      readonly events: readonly string[];
      readonly serviceStats?: readonly string[];
      readonly agentStats?: readonly string[];
      /** `name` is sent as given: see `alarmSpellings` for what to try next on `invalid_item`. */
      readonly alarms?: readonly { readonly name: string; readonly value: number; readonly media?: string }[];
    })
  | (CommonSubscription & {
      readonly monitor: "agent";
      readonly agents?: Names;
      readonly services?: Names;
      readonly media?: Names;
      readonly events: Names;
    })
  | (CommonSubscription & {
      readonly monitor: "config";
      readonly targets: readonly (
        | "agents_list"
        | "services_list"
        | "pause_type_list"
        | "classification_list"
      )[];
      readonly notificationMode: "complete" | "changes";
    });

/** The body of `<monitor>/monitor/subscribe`, for `encodeRequest`. */
export function subscriptionTree(subscription: Subscription): PlainNode {
  return {
    subscription: present({
      id: subscription.id,
      channel_id: subscription.channelId,
      expires: subscription.expiresSeconds,
      ...specifics(subscription),
    }),
  };
}

function specifics(subscription: Subscription): Readonly<Record<string, PlainValue | undefined>> {
  switch (subscription.monitor) {
    case "supervisor":
      return {
        update_interval: subscription.updateIntervalSeconds,
        agents: subscription.agents,
        services: subscription.services,
        media_types: subscription.media,
        events: subscription.events,
        service_stats: subscription.serviceStats?.map(wireStatName),
        agent_stats: subscription.agentStats,
        alarms: subscription.alarms?.map((alarm) =>
          present({ name: alarm.name, value: alarm.value, media_type: alarm.media }),
        ),
      };
    case "agent":
      return {
        agents: subscription.agents,
        services: subscription.services,
        media_types: subscription.media,
        events: subscription.events,
      };
    case "config":
      return {
        items: subscription.targets.map((target) => ({
          target,
          notification_mode: subscription.notificationMode,
        })),
      };
  }
}

function present(fields: Readonly<Record<string, PlainValue | undefined>>): PlainNode {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, PlainValue] => field[1] !== undefined),
  );
}

/** The manual's own spelling is Portuguese for this one. */
function wireStatName(name: string): string {
  return name === "agent_abandoned" ? "agente_abandoned" : name;
}

import type { Cti } from "../cti";
import type { Tree } from "../wire/tree";
import type { Subscription } from "./subscription";
import type { ConfigItem, Terms } from "./terms";

type Fields = { readonly [field: string]: Tree | undefined };

/** A subscription as get_subscriptions tells it: `expires` is the time left, lists asked for as all are left out. */
export function describeSubscription(subscription: Subscription, cti: Cti): Tree {
  const left = Math.max(0, Math.ceil((subscription.expiresAt - cti.clock.now()) / 1000));
  return {
    id: subscription.id,
    ...describeTerms(subscription.terms),
    expires: left,
    channel_id: subscription.channelId,
    webhook: subscription.webhook,
  };
}

function describeTerms(terms: Terms): Fields {
  switch (terms.resource) {
    case "agent":
      return {
        agents: terms.isAllAgents ? undefined : terms.agents,
        events: [...terms.events],
        services: terms.isAllServices ? undefined : [...terms.services],
        media_types: [...terms.media],
      };
    case "supervisor":
      return {
        agents: terms.isAllAgents ? undefined : terms.agents,
        events: [...terms.events],
        services: terms.isAllServices ? undefined : terms.services,
        media_types: terms.media,
        agent_stats: terms.agentStatistics,
        service_stats: terms.serviceStatistics,
        alarms: terms.alarms.map(({ name, limit, media }) => ({
          name,
          value: limit,
          media_type: media ?? "all",
        })),
        update_interval: terms.updateInterval,
      };
    case "config":
      return { resource: "config", items: terms.items.map(describeItem) };
  }
}

function describeItem(item: ConfigItem): Tree {
  const list = (values: readonly string[]): Tree | undefined => (values.length === 0 ? undefined : values);
  return {
    target: item.target,
    notification_mode: item.mode,
    operation_date: item.operationDate,
    types: list(item.types),
    states: list(item.states),
    media_types: list(item.media),
  };
}

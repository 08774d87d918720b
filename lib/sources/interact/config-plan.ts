import { createRefusedItems } from "./refused-items.ts";
import type { SubscriptionPlan } from "./subscription-plan.ts";

const targets = ["agents_list", "services_list", "pause_type_list"] as const;

/**
 * Changes of the registered agents, services and manual pauses. In `changes` mode full lists still come when
 * something is added or removed [manual: config/monitor subscribe]; `complete` would send all agents at every change of state.
 */
export function createConfigPlan(): SubscriptionPlan {
  const refused = createRefusedItems();
  const kept = () => {
    const names = new Set(refused.keep("items", targets));
    return targets.filter((target) => names.has(target));
  };
  return {
    build: (frame) => ({ ...frame, monitor: "config", targets: kept(), notificationMode: "changes" }),
    dropRefused: (items) => refused.add(items, new Map([["items", kept()]])) && kept().length > 0,
    degrade: () => false,
    isPoorer: false,
    restore: () => undefined,
    forgetRefusedNames: () => undefined,
    degraded() {
      const { items } = refused.describe();
      return items === undefined ? {} : { config_items: items };
    },
  };
}

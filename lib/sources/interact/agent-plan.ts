import type { InteractSettings } from "./complete-settings.ts";
import { createRefusedItems } from "./refused-items.ts";
import type { SubscriptionPlan } from "./subscription-plan.ts";

/** `on_agent_status` and the chat events are missing from the manual's own list: some servers refuse them. */
const events = [
  "on_login",
  "on_logout",
  "on_agent_status",
  "on_state_change",
  "on_config_change",
  "on_call_receive",
  "on_call_accept",
  "on_call_generate",
  "on_call_hold",
  "on_call_retrieve",
  "on_call_release",
  "on_call_consultation",
  "on_call_transfer",
  "on_call_conference",
  "on_call_end",
  "on_chat_message",
];

/** Current states and calls of agents: one screen-sync licence each, so there is nothing poorer to ask for. */
export function createAgentPlan(settings: Pick<InteractSettings, "agents">): SubscriptionPlan {
  const refused = createRefusedItems();
  const agents = () => (settings.agents === "all" ? "all" : refused.keep("agents", settings.agents));
  return {
    build: (frame) => ({
      ...frame,
      monitor: "agent",
      agents: agents(),
      services: "all",
      media: "all",
      events: refused.keep("events", events),
    }),
    dropRefused(items) {
      const names = agents();
      const sent = new Map([["events", refused.keep("events", events)]]);
      if (names !== "all") sent.set("agents", names);
      return refused.add(items, sent);
    },
    degrade: () => false,
    isPoorer: false,
    restore: () => undefined,
    forgetRefusedNames: () => refused.forget(["agents"]),
    degraded() {
      const { events: lost, agents: unknown } = refused.describe();
      return {
        ...(lost === undefined ? {} : { agent_events: lost }),
        ...(unknown === undefined ? {} : { agents: unknown }),
      };
    },
  };
}

import { AgentFeed } from "../agents/agent-feed";
import { ConfigFeed } from "../config/config-feed";
import type { Cti } from "../cti";
import { SupervisorFeed } from "../statistics/supervisor-feed";
import type { Feed } from "./feed";
import type { FeedDraft } from "./subscriptions";

/** The feed that fits the resource of a subscription. */
export function createFeed(draft: FeedDraft, cti: Cti): Feed {
  const outlet = () => draft.outlet();
  switch (draft.terms.resource) {
    case "supervisor":
      return new SupervisorFeed(draft.terms, outlet, cti);
    case "agent":
      return new AgentFeed(draft.terms, outlet, cti);
    case "config":
      return new ConfigFeed(draft.terms, outlet, cti);
  }
}

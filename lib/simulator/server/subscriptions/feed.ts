import type { WorldEvent } from "../../world/types";

/** The living half of a subscription: turns what happens in the world into events for its outlet. */
export interface Feed {
  /** Events can leave now: subscribed on an open channel, or the channel opened later. */
  opened(): void;
  /** The channel was lost. */
  closed(): void;
  /** The subscription ended. */
  stop(): void;
  /** Something happened in the world. */
  worldChanged(event: WorldEvent): void;
  /** Everything that happened together has been told: send what was gathered. */
  flush(): void;
  /** Forgets what was sent of one agent or service, or of all, so that it is sent whole. */
  clear(kind: "agents" | "services", name?: string): void;
}

import type { SubscriptionFacts } from "../upstream.ts";
import type { Clock } from "./clock.ts";
import type { MonitorName } from "./interact-client.ts";
import type { SubscriptionMemory } from "./subscription-memory.ts";

/** What is held upstream now, told to whoever looks after the installation. */
export interface SubscriptionLedger {
  facts(): readonly SubscriptionFacts[];
  /** `memory`, whose changes are noted here. */
  watch(monitor: MonitorName, memory: SubscriptionMemory): SubscriptionMemory;
}

/** A ledger in which nothing is held. */
export function createSubscriptionLedger(clock: Pick<Clock, "wallMs">): SubscriptionLedger {
  const held = new Map<MonitorName, SubscriptionFacts>();
  return {
    facts: () => [...held.values()],
    watch: (monitor, memory) => ({
      recall: () => memory.recall(),
      remember(id, channelId, expiresWallMs) {
        const now = new Date(clock.wallMs()).toISOString();
        const before = held.get(monitor);
        held.set(monitor, {
          monitor,
          since: before?.since ?? now,
          askedAt: now,
          expiresAt: new Date(expiresWallMs).toISOString(),
          renewals: before === undefined ? 0 : before.renewals + 1,
        });
        memory.remember(id, channelId, expiresWallMs);
      },
      forget() {
        held.delete(monitor);
        memory.forget();
      },
    }),
  };
}

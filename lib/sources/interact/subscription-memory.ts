import type { MonitorName } from "./interact-client.ts";
import type { Memory } from "./memory.ts";

/** What the process before us held, as far as numbers could remember it. */
export interface RememberedSubscription {
  readonly id: number;
  readonly channelId: number;
  /** Epoch ms. */
  readonly expiresWallMs: number;
}

/** Keys of one monitor's subscription in the memory. */
export interface SubscriptionMemory {
  recall(): RememberedSubscription | undefined;
  remember(id: string | number, channelId: number, expiresWallMs: number): void;
  forget(): void;
}

/** An id that is no number (successor servers) is not remembered: what it left then expires by itself. */
export function createSubscriptionMemory(
  memory: Memory,
  source: string,
  monitor: MonitorName,
): SubscriptionMemory {
  const keys = {
    id: `${source}:${monitor}:subscription`,
    channel: `${source}:${monitor}:channel`,
    expires: `${source}:${monitor}:expires`,
  };
  return {
    recall() {
      const id = memory.get(keys.id);
      const channelId = memory.get(keys.channel);
      const expiresWallMs = memory.get(keys.expires);
      if (id === undefined || channelId === undefined || expiresWallMs === undefined) return undefined;
      return { id, channelId, expiresWallMs };
    },
    remember(id, channelId, expiresWallMs) {
      const number = Number(id);
      if (!Number.isSafeInteger(number)) return;
      void memory.set({ [keys.id]: number, [keys.channel]: channelId, [keys.expires]: expiresWallMs });
    },
    forget() {
      void memory.set({ [keys.id]: undefined, [keys.channel]: undefined, [keys.expires]: undefined });
    },
  };
}

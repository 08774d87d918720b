import type { Logger } from "pino";
import { createHistory, type History } from "@/lib/history/server.ts";
import { type Hub, setTimer } from "@/lib/hub/server.ts";
import type { Store } from "@/lib/store/server.ts";
import { createTrends, type TrendRevision, type Trends } from "@/lib/trends/server.ts";
import type { Config } from "./config.ts";

/** The memory of the day, and that of the days before. */
export interface Memory {
  readonly trends: Trends;
  readonly history: History;
  stop(): Promise<void>;
}

interface MemoryParts {
  readonly config: Pick<Config, "cti" | "history">;
  readonly hub: Pick<Hub, "subscribe">;
  readonly store: Store;
  readonly logger: Logger;
}

/**
 * Trends take the minutes, history keeps them.
 * @throws StoreError when what was recorded before cannot be read
 */
export async function startMemory({ config, hub, store, logger }: MemoryParts): Promise<Memory> {
  const listen = {
    timezone: config.cti.timezone,
    subscribe: (listener: (revision: TrendRevision) => void, signal: AbortSignal) =>
      hub.subscribe(listener, signal),
    now: Date.now,
    setTimer,
  };
  const keeper: { takeMinute(minute: number): void } = { takeMinute: () => undefined };
  const trends = createTrends({ ...listen, onMinute: (minute) => keeper.takeMinute(minute) });
  const history = await createHistory({
    ...{ ...listen, store, retention: config.history, recording: trends.recording },
    isRecording: config.history.isRecording,
    onError: (error, doing) => logger.error({ err: error }, doing),
  });
  keeper.takeMinute = history.takeMinute;
  return {
    trends,
    history,
    async stop() {
      trends.stop();
      await history.stop();
    },
  };
}

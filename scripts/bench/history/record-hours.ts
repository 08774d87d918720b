import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createHistory, type LivingHistory } from "@/lib/history/server.ts";
import type { Store } from "@/lib/store/server.ts";
import { createTrends, type TrendRevision } from "@/lib/trends/server.ts";
import { recordedFloor } from "./recorded-floor.ts";

const timezone = "America/Sao_Paulo";
export const benchRetention = { minutesDays: 8, quartersDays: 400, spansDays: 90 };

/** What recording so many seconds cost this process. */
export interface RecordingCost {
  readonly cpuSeconds: number;
  /** How long the process was held at most by one thing. */
  readonly longestHoldMs: number;
  readonly history?: LivingHistory;
}

/** A day's seconds are lived through as fast as they can be; `store` absent = nothing is kept, for comparison. */
export async function recordSeconds(
  seconds: number,
  startMs: number,
  store: Store | undefined,
): Promise<RecordingCost> {
  const floor = recordedFloor({
    ...{ services: 300, media: ["voice", "chat"], agents: 5000, contactsAnHour: 5, startMs },
  });
  const clock = createBenchClock(startMs);
  const listeners: ((revision: TrendRevision) => void)[] = [];
  const hub = {
    ...{ timezone, now: clock.now, setTimer: clock.setTimer },
    subscribe(listener: (revision: TrendRevision) => void) {
      listeners.push(listener);
      return floor.now();
    },
  };
  const keeper: { take(minute: number): void } = { take: () => undefined };
  const trends = createTrends({ ...hub, onMinute: (minute) => keeper.take(minute) });
  const history =
    store === undefined
      ? undefined
      : await createHistory({
          ...{ ...hub, store, recording: trends.recording, retention: benchRetention, isRecording: true },
          onError: (error) => {
            throw error;
          },
        });
  if (history !== undefined) keeper.take = history.takeMinute;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = process.cpuUsage();
  for (let second = 0; second < seconds; second += 1) {
    const revision = floor.step();
    for (const listener of listeners) listener(revision);
    clock.advance(1000);
    await nextTurn();
    // What is begun in a second is done before the next, as it would be in one that lasts.
    await history?.flush();
    if (second % 60 === 30) await history?.tend();
  }
  const { user, system } = process.cpuUsage(before);
  delay.disable();
  trends.stop();
  return {
    cpuSeconds: (user + system) / 1e6,
    longestHoldMs: delay.max / 1e6,
    ...(history === undefined ? {} : { history }),
  };
}

function createBenchClock(startMs: number) {
  let nowMs = startMs;
  let timers: { readonly dueMs: number; readonly run: () => void }[] = [];
  return {
    now: () => nowMs,
    setTimer(run: () => void, delayMs: number) {
      const timer = { dueMs: nowMs + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    advance(ms: number) {
      nowMs += ms;
      const due = timers.filter(({ dueMs }) => dueMs <= nowMs);
      timers = timers.filter(({ dueMs }) => dueMs > nowMs);
      for (const { run } of due) run();
    },
  };
}

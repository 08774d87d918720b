import type { FloorCall, FloorService, MetricValues } from "@/lib/domain/index.ts";
import { columns, counters, gaugeStatistics } from "./columns.ts";
import { createCounterWatch } from "./counter-watch.ts";
import { createGaugeWatch } from "./gauge-watch.ts";
import { createMinuteStore, type MinuteStore } from "./minute-store.ts";

/** The day of one service in one medium. */
export interface Track {
  readonly source: string;
  readonly store: Pick<MinuteStore, "read">;
  /** What is told of it now; undefined when the service or the medium is no longer there. */
  observe(values: MetricValues | undefined, calls: FloorService["calls"], atMs: number): void;
  /** Those who waited until `untilMs`: the next that is told may be that they do no more. */
  observeWait(calls: FloorService["calls"], untilMs: number): void;
  /** Writes the minute that ends and begins the next one. */
  close(minute: number): void;
  /** Lets go of what is older than a day; false when nothing is left. */
  forget(minute: number): boolean;
}

export function createTrack(source: string, media: string): Track {
  const store = createMinuteStore();
  const counted = counters.map((statistic) => ({ statistic, watch: createCounterWatch() }));
  const longest = createGaugeWatch();
  const gauged = [
    ...gaugeStatistics.map((statistic) => ({ statistic, watch: createGaugeWatch() })),
    { statistic: "longest_wait", watch: longest },
  ];
  return {
    source,
    store,
    observe(values, calls, atMs) {
      for (const { statistic, watch } of counted) watch.observe(statisticOf(values, statistic));
      for (const { statistic, watch } of gauged) {
        watch.observe(
          statistic === "longest_wait" ? longestWait(calls, media, atMs) : statisticOf(values, statistic),
        );
      }
    },
    observeWait: (calls, untilMs) => longest.observe(longestWait(calls, media, untilMs)),
    close(minute) {
      const increases = new Map(counted.map(({ statistic, watch }) => [statistic, watch.take()]));
      const states = new Map(gauged.map(({ statistic, watch }) => [statistic, watch.take()]));
      for (const [index, { statistic, keep }] of columns.entries()) {
        const value = keep === "sum" ? increases.get(statistic) : states.get(statistic)?.[keep];
        store.write(minute, index, value ?? "not_reported");
      }
    },
    forget: (minute) => store.forget(minute),
  };
}

function statisticOf(values: MetricValues | undefined, statistic: string): number | undefined {
  return values !== undefined && Object.hasOwn(values, statistic) ? values[statistic] : undefined;
}

/** 0 when nobody waits; undefined when calls are not told, or one that waits has no start. */
function longestWait(calls: FloorService["calls"], media: string, atMs: number): number | undefined {
  if (calls === undefined) return undefined;
  let longest = 0;
  for (const call of Object.values(calls)) {
    if (!call.queued || call.media !== media) continue;
    const seconds = waitSeconds(call, atMs);
    if (seconds === undefined) return undefined;
    longest = Math.max(longest, seconds);
  }
  return longest;
}

function waitSeconds({ startedAt }: FloorCall, atMs: number): number | undefined {
  const startMs = Date.parse(startedAt ?? "");
  return Number.isFinite(startMs) ? Math.max(0, Math.floor((atMs - startMs) / 1000)) : undefined;
}

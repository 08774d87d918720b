import type { Media, World } from "@/lib/simulator/world/types.ts";
import { minuteMs, minuteOf } from "@/lib/trends/server.ts";

export const ledgerCounters = [
  ...["received", "handled", "abandoned", "handled_awt", "generated", "queue_time", "dequeued"],
  ...["talk_time", "hold_time", "after_call_work_time"],
] as const;

export const ledgerGauges = ["waiting", "handling", "longest_wait"] as const;

/** Numbers that were told beside the books'. */
export interface LedgerComparison {
  /** How many numbers were compared. */
  readonly compared: number;
  /** What differs, in words. */
  readonly faults: readonly string[];
}

/** A service in a medium. */
export interface LedgerTrack {
  readonly service: string;
  readonly media: Media;
}

export interface GaugeTruth {
  readonly last: number;
  readonly min: number;
  readonly max: number;
}

/**
 * What really was counted and what really stood, minute by minute, read from the simulated contact centre itself and from
 * nothing of ours. It knows when counters are set back, because whoever sets them back says so before.
 */
export interface SimulatedLedger {
  readonly tracks: readonly LedgerTrack[];
  /** Takes down everything as of now, whenever the CTI tells it, or would if somebody listened. */
  note(): void;
  /** Counters of services are about to be set back: what was counted since the last note nobody is ever told. */
  noteBeforeReset(services: readonly string[]): void;
  /** Increase of a counter in these minutes. */
  counted(track: LedgerTrack, counter: string, minutes: readonly number[]): number;
  /** What was counted and never told, of all services and counters. */
  untold(): number;
  gauge(track: LedgerTrack, gauge: string, minute: number): GaugeTruth | undefined;
}

export function keepLedger(world: World): SimulatedLedger {
  const tracks = world
    .services()
    .flatMap(({ name: service, media }) => media.map((each): LedgerTrack => ({ service, media: each })));
  const read = new Map<string, number>();
  const increases = new Map<string, Map<number, number>>();
  const gauges = new Map<string, Map<number, GaugeTruth>>();
  const queued = new Map<string, readonly number[]>();
  let lost = 0;

  const keyOf = ({ service, media }: LedgerTrack, name: string) => `${service} ${media} ${name}`;
  function increaseOf(key: string, value: number): number {
    const increase = value - (read.get(key) ?? value);
    read.set(key, value);
    return increase;
  }
  function noteGauge(key: string, minute: number, value: number): void {
    const minutes = gauges.get(key) ?? new Map<number, GaugeTruth>();
    gauges.set(key, minutes);
    // A minute begins as the one before it ended.
    const { min, max } = minutes.get(minute) ?? begun(minutes.get(minute - 1)?.last ?? value);
    minutes.set(minute, { last: value, min: Math.min(min, value), max: Math.max(max, value) });
  }
  const begun = (value: number) => ({ min: value, max: value });
  /** Whole seconds that the longest of those who wait has waited. */
  function longestWait(track: LedgerTrack, atMs: number): number {
    const starts = queued.get(keyOf(track, "queue")) ?? [];
    return starts.reduce((longest, start) => Math.max(longest, Math.floor((atMs - start) / 1000)), 0);
  }
  function noteQueue(track: LedgerTrack): void {
    const minuteEndMs = minuteOf(world.now()) * minuteMs;
    const key = keyOf(track, "longest_wait");
    // Those who were told to wait when a minute ended had waited until then.
    if (gauges.get(key)?.has(minuteOf(world.now()) - 1) && !gauges.get(key)?.has(minuteOf(world.now())))
      noteGauge(key, minuteOf(world.now()) - 1, longestWait(track, minuteEndMs));
    const calls = world
      .serviceCalls(track.service)
      .filter((call) => call.queued && call.media === track.media);
    queued.set(
      keyOf(track, "queue"),
      calls.map(({ startedAt }) => startedAt),
    );
  }
  const statistics = ({ service, media }: LedgerTrack) => world.serviceStatistics(service, media) ?? {};
  return {
    tracks,
    note() {
      const minute = minuteOf(world.now());
      for (const track of tracks) {
        const values = statistics(track);
        for (const counter of ledgerCounters) {
          const key = keyOf(track, counter);
          const increase = increaseOf(key, values[counter] ?? 0);
          if (increase === 0) continue;
          const minutes = increases.get(key) ?? new Map<number, number>();
          increases.set(key, minutes.set(minute, (minutes.get(minute) ?? 0) + increase));
        }
        noteQueue(track);
        const standing: Readonly<Record<string, number>> = {
          ...values,
          longest_wait: longestWait(track, world.now()),
        };
        for (const gauge of ledgerGauges) noteGauge(keyOf(track, gauge), minute, standing[gauge] ?? 0);
      }
    },
    noteBeforeReset(services) {
      for (const track of tracks) {
        if (!services.includes(track.service)) continue;
        const values = statistics(track);
        for (const counter of ledgerCounters) {
          lost += increaseOf(keyOf(track, counter), values[counter] ?? 0);
          read.set(keyOf(track, counter), 0);
        }
      }
    },
    counted(track, counter, minutes) {
      const found = increases.get(keyOf(track, counter));
      return minutes.reduce((sum, minute) => sum + (found?.get(minute) ?? 0), 0);
    },
    untold: () => lost,
    gauge: (track, gauge, minute) => gauges.get(keyOf(track, gauge))?.get(minute),
  };
}
